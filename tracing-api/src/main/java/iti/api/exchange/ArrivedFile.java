package iti.api.exchange;

import iti.exchange.Arrival;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The raw body of a call, at most {@link Arrival#LARGEST} bytes. */
final class ArrivedFile {

    private ArrivedFile() {
    }

    /** @throws WebApplicationException 413 for a larger file */
    static byte[] read(InputStream body) throws IOException {
        byte[] file = body.readNBytes(Arrival.LARGEST + 1);
        if (file.length > Arrival.LARGEST) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return file;
    }
}

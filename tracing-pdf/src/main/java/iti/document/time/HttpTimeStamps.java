package iti.document.time;

import iti.document.network.NetworkService;
import iti.document.network.NoAnswer;
import java.net.URI;

/** A time-stamp service over HTTP (RFC 3161, 3.4). */
public final class HttpTimeStamps implements TimeStamps.Service {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final NetworkService service;

    /** @throws IllegalArgumentException when the address is not http or https */
    public HttpTimeStamps(URI address) {
        service = new NetworkService("tracing.timestamp.url", address, NetworkService.PATIENCE);
    }

    @Override
    public byte[] ask(byte[] request) throws NoTimeStamp {
        try {
            return service.post(request, "application/timestamp-query", "application/timestamp-reply", LARGEST_ANSWER);
        } catch (NoAnswer e) {
            throw new NoTimeStamp("The time-stamp service " + e.getMessage(), e);
        }
    }
}

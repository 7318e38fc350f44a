package iti.document.time;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A time-stamp service over HTTP (RFC 3161, 3.4). It waits five seconds at most and follows no redirect. */
public final class HttpTimeStamps implements TimeStamps.Service {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalArgumentException when the address is not http or https */
    public HttpTimeStamps(URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("The address of the time-stamp service must begin with http:// or https://, not " + address + ".");
        }
        this.address = address;
    }

    @Override
    public byte[] ask(byte[] request) throws NoTimeStamp {
        HttpRequest post = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply").POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
        try {
            HttpResponse<InputStream> response = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] answer = in.readNBytes(LARGEST_ANSWER);
                if (response.statusCode() != 200) {
                    throw new NoTimeStamp("The time-stamp service answered with HTTP status " + response.statusCode() + ".");
                }
                return answer;
            }
        } catch (IOException e) {
            throw new NoTimeStamp("The time-stamp service cannot be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTimeStamp("The wait for the time-stamp service was interrupted.", e);
        }
    }
}

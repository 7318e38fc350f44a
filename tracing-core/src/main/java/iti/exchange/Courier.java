package iti.exchange;

import iti.directory.Directory;
import iti.directory.KeyUse;
import iti.request.TimeStampRounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;

/** Carries one parcel over the line: HTTPS with both certificates pinned, no redirects, a signed receipt or it was not delivered. */
@ApplicationScoped
public class Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Directory directory;
    private final LineSecurity line;
    private final TimeStampRounds timeStamps;

    @Inject
    public Courier(Outbox outbox, Directory directory, LineSecurity line, TimeStampRounds timeStamps) {
        this.outbox = outbox;
        this.directory = directory;
        this.line = line;
        this.timeStamps = timeStamps;
    }

    /** Makes one attempt for every message that is due. Called outside any transaction. */
    public void deliverDue() {
        outbox.due().forEach(this::deliver);
    }

    private void deliver(UUID message) {
        timeStamps.settle(message);
        outbox.claim(message).ifPresent(this::carry);
    }

    private void carry(Outbox.Parcel parcel) {
        if (parcel.endpoint() == null) {
            outbox.failed(parcel.message(), "NO_ENDPOINT", null);
            return;
        }
        try {
            HttpResponse<String> answer = send(parcel);
            if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                Receipt receipt = Receipt.verify(answer.body(), parcel.to(), parcel.sha256(), directory.trusted(parcel.to(), KeyUse.SEAL_ROOT));
                if (Incoming.State.QUARANTINED.name().equals(receipt.outcome())) {
                    outbox.refused(parcel.message(), receipt.reason());
                } else {
                    outbox.delivered(parcel.message(), receipt);
                }
            } else {
                outbox.failed(parcel.message(), "REFUSED", "HTTP status " + answer.statusCode());
            }
        } catch (IOException e) {
            outbox.failed(parcel.message(), "NO_CONNECTION", e.getClass().getSimpleName());
        } catch (GeneralSecurityException e) {
            outbox.failed(parcel.message(), "BAD_RECEIPT", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outbox.failed(parcel.message(), "NO_CONNECTION", "stopping");
        }
    }

    private HttpResponse<String> send(Outbox.Parcel parcel) throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient client = HttpClient.newBuilder().sslContext(line.towards(directory.trusted(parcel.to(), KeyUse.TLS)))
                .connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(parcel.endpoint() + "/exchange/v1/documents")).timeout(PATIENCE)
                .header("Content-Type", "application/pdf").header("Content-Disposition", "attachment; filename=\"" + parcel.fileName() + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.content())).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

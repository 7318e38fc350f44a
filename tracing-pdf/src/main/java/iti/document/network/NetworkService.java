package iti.document.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service over HTTP at an address that the operator has named. It is waited for only so long, up to the last byte of its answer; no
 * redirect is followed, and an answer that is too large is not read to its end. Thread-safe.
 */
public final class NetworkService {

    /** How long a service is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param setting  where the address was configured, for the message
     * @param patience for the whole answer
     * @throws IllegalArgumentException when the address is not http or https
     */
    public NetworkService(String setting, URI address, Duration patience) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(setting + ": an address must begin with http:// or https://, not " + address + ".");
        }
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    }

    public URI address() {
        return address;
    }

    /** @param largest bytes that the answer may have */
    public byte[] get(int largest) throws NoAnswer {
        return ask(HttpRequest.newBuilder(address).GET(), largest);
    }

    /**
     * @param type       media type of the question
     * @param answerType media type of the answer that is wanted
     * @param largest    bytes that the answer may have
     */
    public byte[] post(byte[] question, String type, String answerType, int largest) throws NoAnswer {
        return ask(HttpRequest.newBuilder(address).header("Content-Type", type).header("Accept", answerType).POST(HttpRequest.BodyPublishers.ofByteArray(question)), largest);
    }

    private byte[] ask(HttpRequest.Builder question, int largest) throws NoAnswer {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(question.build(), answer -> new Limited(largest));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new NoAnswer("answered with HTTP status " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new NoAnswer("did not answer to the end within " + patience.toMillis() + " milliseconds.", e);
        } catch (ExecutionException e) {
            throw new NoAnswer(tooLarge(e) ? "answered with more than " + largest + " bytes." : "cannot be reached.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("was waited for, and the wait was interrupted.", e);
        } finally {
            asked.cancel(true);
        }
    }

    private static boolean tooLarge(Throwable failure) {
        return failure != null && (failure instanceof TooLarge || tooLarge(failure.getCause()));
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Collects an answer and gives it up when it grows too large. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
        private Subscription subscription;
        private long left;

        Limited(int largest) {
            left = largest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return collected.getBody();
        }

        @Override
        public void onSubscribe(Subscription to) {
            subscription = to;
            collected.onSubscribe(to);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            if (left < 0) {
                return;
            }
            left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left < 0) {
                subscription.cancel();
                collected.onError(new TooLarge());
            } else {
                collected.onNext(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            collected.onError(failure);
        }

        @Override
        public void onComplete() {
            collected.onComplete();
        }
    }
}

package iti.document.time;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Offers a time-stamp service over HTTP on the loopback address of this machine (RFC 3161, 3.4). */
public final class TimeStampServer implements AutoCloseable {

    private static final int LARGEST_REQUEST = 8 * 1024;

    private final TimeStamps.Service authority;
    private final HttpServer server;

    /**
     * Starts at once.
     *
     * @param port 0 for any that is free
     */
    public TimeStampServer(TimeStamps.Service authority, int port) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod()) || !"application/timestamp-query".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] answer = authority.ask(exchange.getRequestBody().readNBytes(LARGEST_REQUEST));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (NoTimeStamp e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

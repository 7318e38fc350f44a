package iti.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between two installations that can keep answers back and break. It sees only encrypted bytes: what comes back after more than a
 * handshake has gone up is the answer to a document.
 */
final class LossyLine implements AutoCloseable {

    private static final int MORE_THAN_A_HANDSHAKE = 20_000;

    private final ServerSocket door;
    private final int target;
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean holding;

    /** @param target port of the installation behind the line */
    LossyLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pumps.submit(this::accept);
    }

    String endpoint() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on documents go up and no answer comes back. */
    void holdAnswers() {
        holding = true;
    }

    /** Breaks every connection; new ones work. */
    void cut() {
        holding = false;
        open.forEach(LossyLine::shut);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        pumps.shutdownNow();
    }

    private Void accept() throws IOException {
        while (!door.isClosed()) {
            Socket caller = door.accept();
            open.add(caller);
            pumps.submit(() -> join(caller));
        }
        return null;
    }

    private Void join(Socket caller) {
        Socket there = new Socket();
        open.add(there);
        try {
            there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2000);
            AtomicLong up = new AtomicLong();
            pumps.submit(() -> pump(caller, there, up, false));
            pump(there, caller, up, true);
        } catch (IOException unreachable) {
            shut(caller);
        }
        return null;
    }

    private Void pump(Socket from, Socket to, AtomicLong up, boolean answers) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!answers) {
                    up.addAndGet(n);
                } else if (holding && up.get() > MORE_THAN_A_HANDSHAKE) {
                    continue;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException broken) {
            shut(from);
        } finally {
            shut(to);
        }
        return null;
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package iti.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What distinguishes one installation from another.
 *
 * @param data directory of everything it keeps
 * @param name short name for messages, for example the State's code
 * @param address network address both listeners are bound to
 * @param host name under which people and partners reach it
 * @param port HTTP port of pages and API
 * @param exchangePort HTTPS port for partners (client certificates are asked for)
 * @param database where rows are kept
 * @param heapMegabytes largest Java heap
 * @param quickStart true trades speed in the long run for a start in half the processor time; for demonstrations and tests
 * @param properties further configuration keys of the application, for example {@code tracing.language}
 */
public record Settings(Path data, String name, String address, String host, int port, int exchangePort, Database database,
        int heapMegabytes, boolean quickStart, Map<String, String> properties) {

    /** Address nobody outside this machine can reach. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Heap that keeps the whole process below 700 MB. */
    public static final int HEAP_MEGABYTES = 272;

    public Settings {
        data = data.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
    }

    /** Loopback only, embedded database, two free ports. */
    public static Settings of(Path data, String name) {
        return new Settings(data, name, LOOPBACK, LOOPBACK, FreePort.find(), FreePort.find(), Database.embedded(data), HEAP_MEGABYTES, false, Map.of());
    }

    public Settings withPorts(int port, int exchangePort) {
        return new Settings(data, name, address, host, port, exchangePort, database, heapMegabytes, quickStart, properties);
    }

    public Settings withAddress(String address, String host) {
        return new Settings(data, name, address, host, port, exchangePort, database, heapMegabytes, quickStart, properties);
    }

    public Settings withDatabase(Database database) {
        return new Settings(data, name, address, host, port, exchangePort, database, heapMegabytes, quickStart, properties);
    }

    public Settings withHeap(int megabytes) {
        return new Settings(data, name, address, host, port, exchangePort, database, megabytes, quickStart, properties);
    }

    public Settings withQuickStart() {
        return new Settings(data, name, address, host, port, exchangePort, database, heapMegabytes, true, properties);
    }

    public Settings with(String key, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(key, value);
        return new Settings(data, name, address, host, port, exchangePort, database, heapMegabytes, quickStart, more);
    }

    /** Address of pages and API. */
    public URI url() {
        return URI.create("http://" + host + ":" + port + "/");
    }

    /** Address partners deliver to. */
    public URI exchangeUrl() {
        return URI.create("https://" + host + ":" + exchangePort + "/");
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path run() {
        return data.resolve("run");
    }

    Path log() {
        return data.resolve("log/server.log");
    }
}

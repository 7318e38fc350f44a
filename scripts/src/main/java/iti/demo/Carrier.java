package iti.demo;

import java.io.IOException;

/** How a sealed document of one centre reaches the other. */
public interface Carrier {

    /** In words, for the name of a step. */
    String way();

    /**
     * Brings the newest document of a kind over.
     *
     * @param request identity of the request
     * @throws IOException when it does not arrive
     */
    void carry(TracingCentre from, TracingCentre to, String request, String kind) throws IOException, InterruptedException;
}

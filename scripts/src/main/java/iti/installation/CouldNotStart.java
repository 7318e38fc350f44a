package iti.installation;

import java.io.IOException;

/** An installation did not come up; the message says why in plain words and names its log. */
public final class CouldNotStart extends IOException {
    public CouldNotStart(String message) {
        super(message);
    }
}

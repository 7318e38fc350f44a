package iti.web.accessibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The list of keys. Everything they do can be done without them, too. */
@Path("keys")
@Controller
@RequestScoped
public class KeysPage {

    private static final List<Key> KEYS = List.of(new Key("/", "find"), new Key("n", "new"), new Key("m", "more"), new Key("p", "print"), new Key("e", "edit"),
            new Key("j", "down"), new Key("k", "up"), new Key("x", "select"), new Key("Enter", "next"), new Key("g i", "inbox"), new Key("g o", "board"),
            new Key("g d", "desk"), new Key("g t", "traces"), new Key("Ctrl Enter", "go"), new Key("Ctrl S", "save"), new Key("?", "list"));

    private final Models models;

    @Inject
    public KeysPage(Models models) {
        this.models = models;
    }

    @GET
    public String show() {
        models.put("keys", KEYS);
        return "keys.html";
    }

    /**
     * One key or two in a row.
     *
     * @param name names the sentence {@code keys.<name>}
     */
    public record Key(String press, String name) {

        /** The single keys. */
        public List<String> strokes() {
            return List.of(press.split(" "));
        }
    }
}

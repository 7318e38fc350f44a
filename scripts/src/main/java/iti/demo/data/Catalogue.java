package iti.demo.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What there is to register: type first, then calibre of that type, then a model of both. */
final class Catalogue {

    private final Shares<String> types = new Shares<>();
    private final Map<String, Shares<String>> calibres = new HashMap<>();
    private final Map<String, Shares<Model>> models = new HashMap<>();

    Catalogue() {
        shares();
        for (Model model : read()) {
            models.computeIfAbsent(model.type() + " " + model.calibre(), k -> new Shares<>()).add(model, model.weight());
        }
    }

    /** Draws a model. */
    Model draw(Random random) {
        String type = types.draw(random);
        return models.get(type + " " + calibres.get(type).draw(random)).draw(random);
    }

    /** Shares among recovered and traced weapons; calibres are chosen so that 9x19 is about 49 % of all, .40 10 %, .380 7 %, .22 6 %, .45 6 %. */
    private void shares() {
        type("PISTOL_SELF_LOADING", 79.0, Map.ofEntries(Map.entry("9x19", 61.5), Map.entry(".40 S&W", 12.5), Map.entry(".380 ACP", 8.5), Map.entry(".45 ACP", 7.1),
                Map.entry(".22 LR", 3.0), Map.entry("7.62x25", 2.0), Map.entry("9x18", 1.6), Map.entry("5.7x28", 1.4), Map.entry(".25 ACP", 1.4), Map.entry("10 mm Auto", 1.0)));
        type("RIFLE", 9.3, Map.of(".22 LR", 30.0, "5.56x45", 25.0, "7.62x39", 20.0, "7.62x51", 15.0, ".223 Remington", 6.0, ".30-30 Winchester", 4.0));
        type("REVOLVER", 5.7, Map.of(".38 Special", 50.0, ".357 Magnum", 25.0, ".22 LR", 20.0, ".45 Colt", 5.0));
        type("SHOTGUN", 4.2, Map.of("12/70", 85.0, "20/70", 15.0));
        type("ASSAULT_RIFLE", 0.5, Map.of("7.62x39", 1.0));
        type("LMG", 0.4, Map.of("7.62x54R", 60.0, "7.62x51", 40.0));
        type("SMG", 0.4, Map.of("9x19", 1.0));
        type("PISTOL_OTHER", 0.3, Map.of(".38 Special", 60.0, ".45 Colt", 40.0));
        type("FRAME_OR_RECEIVER", 0.2, Map.of("5.56x45", 60.0, "9x19", 40.0));
    }

    private void type(String type, double share, Map<String, Double> shareOfCalibre) {
        types.add(type, share);
        Shares<String> ofType = new Shares<>();
        shareOfCalibre.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(c -> ofType.add(c.getKey(), c.getValue()));
        calibres.put(type, ofType);
    }

    static List<Model> read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Catalogue.class.getResourceAsStream("models.csv"), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(";")).map(f -> new Model(f[0], f[1], f[2], f[3], f[4], Integer.parseInt(f[5]),
                    new SerialPattern(f[6]), Integer.parseInt(f[7]), Integer.parseInt(f[8]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

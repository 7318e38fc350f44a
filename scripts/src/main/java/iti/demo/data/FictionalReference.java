package iti.demo.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The installations' own rows of the reference: the invented makers with their models, and in which fictional State each maker, the real names included, has
 * its records.
 */
public final class FictionalReference {

    private static final String ORIGIN = ",demonstration,HIGH\n";

    private static final Set<String> INVENTED = Set.of("Norrholt Arms", "Corvin", "Halden", "Veska", "Averno Works");

    private final List<Model> models;

    public FictionalReference() {
        models = Catalogue.read();
    }

    /** Makers as CSV: a maker whose code is shipped takes the place of that row. */
    public String makers() {
        Map<String, Model> first = new LinkedHashMap<>();
        models.forEach(model -> first.putIfAbsent(model.maker(), model));
        return "code,name,country,source,confidence\n" + first.values().stream().map(m -> code(m.maker()) + "," + m.maker() + "," + m.state() + ORIGIN).collect(Collectors.joining());
    }

    /** Models of the invented makers as CSV, each once; those of real names are shipped. */
    public String models() {
        Map<String, Model> once = new LinkedHashMap<>();
        models.stream().filter(model -> INVENTED.contains(model.maker())).forEach(model -> once.putIfAbsent(code(model.maker() + " " + model.name()), model));
        return "code,maker,name,type,from_year,source,confidence\n" + once.entrySet().stream().map(e -> "demo-" + e.getKey() + "," + code(e.getValue().maker()) + "," + e.getValue().name()
                + "," + e.getValue().type() + "," + e.getValue().from() + ORIGIN).collect(Collectors.joining());
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

package iti.bench;

import iti.bench.Figure.Target;
import iti.demo.Life;
import iti.demo.TracingCentre;
import iti.demo.TwoCentres;
import iti.demo.TwoStates;
import iti.demo.data.FictionalRegisters;
import iti.installation.Installation;
import iti.installation.Programs;
import iti.installation.Server;
import iti.installation.Settings;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code pages}: how long five people wait for ordinary pages of one installation, what the pages weigh, and the memory of it all. */
final class Pages implements Benchmark {

    private static final int FIREARMS = 20_000;
    private static final int USERS = 5;
    private static final Load WARM_UP = new Load(USERS, Duration.ofSeconds(12));
    private static final Load WORK = new Load(USERS, Duration.ofSeconds(4));
    private static final double P95_MILLISECONDS = 150;
    private static final double TYPING_MILLISECONDS = 50;
    private static final double FIRST_KILOBYTES = 100;
    private static final double LATER_KILOBYTES = 40;
    private static final double MEGABYTES = 700;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "95th percentile of ordinary pages with five users, weight of pages, memory; --rows: firearms in the registers";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException, InterruptedException, GeneralSecurityException {
        Path directory = TemporaryDirectory.make();
        TwoStates states = TwoStates.of(terms.onDatabase(Settings.of(directory.resolve("XA"), "XA")), Settings.of(directory.resolve("XB"), "XB").withQuickStart(),
                Server.built(Programs.project()));
        states.start();
        try {
            TwoCentres centres = TwoCentres.of(states);
            centres.setUp();
            centres.meet();
            centres.load(new FictionalRegisters(List.of("XA", "XB"), terms.rows().orElse(FIREARMS), terms.seed()));
            String answered = new Life(centres).begin().caseFile();
            states.brenmark().stop();
            measure(centres.alvoria(), answered, figures);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            states.stop();
        }
    }

    private static void measure(TracingCentre centre, String caseFile, Consumer<Figure> figures) throws IOException, InterruptedException {
        Map<String, Browser> people = new LinkedHashMap<>();
        for (String role : List.of("OFFICER", "SUPERVISOR", "POINT_OF_CONTACT", "CUSTODIAN", "AUDITOR")) {
            people.put(role, new Browser(centre, role));
        }
        Map<String, HttpRequest> pages = new LinkedHashMap<>();
        pages.put("desk", people.get("OFFICER").request("").build());
        pages.put("traces", people.get("OFFICER").request("traces").build());
        pages.put("case, answered", people.get("OFFICER").request("cases/" + caseFile).build());
        pages.put("new trace", people.get("OFFICER").request("traces/new").build());
        pages.put("inbox", people.get("POINT_OF_CONTACT").request("inbox").build());
        pages.put("directory", people.get("POINT_OF_CONTACT").request("directory").build());
        pages.put("overdue board", people.get("SUPERVISOR").request("board").build());
        pages.put("figures", people.get("SUPERVISOR").request("figures").build());
        pages.put("registers", people.get("CUSTODIAN").request("registers").build());
        pages.put("ledger", people.get("AUDITOR").request("ledger").build());
        HttpRequest health = people.get("OFFICER").request("health/ready").build();
        WARM_UP.run(List.copyOf(pages.values()));
        double peer = WORK.run(List.of(health)).percentile(0.95);
        for (Map.Entry<String, HttpRequest> page : pages.entrySet()) {
            figures.accept(Figure.of(page.getKey() + ", p95", WORK.run(List.of(page.getValue())).percentile(0.95), "ms").beside("health answer, p95", peer)
                    .must(Target.atMost(P95_MILLISECONDS)));
        }
        List<HttpRequest> keys = Stream.of("g", "gl", "glo", "kalash", "mod", "9").map(typed -> centre.as("OFFICER").request("reference/models?typed=" + typed).build()).toList();
        figures.accept(Figure.of("models of the reference while typing, p95", WORK.run(keys).percentile(0.95), "ms").beside("health answer, p95", peer)
                .must(Target.atMost(TYPING_MILLISECONDS)));
        Load.Times mixed = WORK.run(List.copyOf(pages.values()));
        figures.accept(Figure.of("all in turn, p95", mixed.percentile(0.95), "ms").beside("health answer, p95", peer).must(Target.atMost(P95_MILLISECONDS)));
        weigh(people, pages, figures);
        Installation installation = centre.installation();
        figures.accept(Figure.of("largest memory (RSS)", installation.processorAndMemory().peakBytes() / 1024.0 / 1024.0, "MB").must(Target.atMost(MEGABYTES)));
    }

    private static void weigh(Map<String, Browser> people, Map<String, HttpRequest> pages, Consumer<Figure> figures) throws IOException, InterruptedException {
        Browser officer = people.get("OFFICER");
        figures.accept(Figure.of("first page with all it loads", officer.weightWithAssets("") / 1000.0, "kB").must(Target.atMost(FIRST_KILOBYTES)));
        String heaviest = "";
        int most = 0;
        for (Map.Entry<String, HttpRequest> page : pages.entrySet()) {
            int weight = officer.weight(page.getValue());
            if (weight > most) {
                most = weight;
                heaviest = page.getKey();
            }
        }
        figures.accept(Figure.of("heaviest later page: " + heaviest, most / 1000.0, "kB").must(Target.atMost(LATER_KILOBYTES)));
    }
}

package iti.demo.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registers of several fictional States, made together: a weapon exported by one is imported by the other. The same seed, size and
 * States give the same registers.
 */
public final class FictionalRegisters {

    /** Last day the registers know of. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private static final List<String> WORLD = List.of("XA", "XB", "XC", "XD", "XE", "XF");
    private static final int CAREFUL_MONTHS = 6;

    private final Random random;
    private final Catalogue catalogue = new Catalogue();
    private final Set<String> serials = new HashSet<>(Set.of("Norrholt Arms " + StoryWeapons.PISTOL, "Averno Works A7B4163"));
    private final Map<String, List<RegisterRecord>> records = new HashMap<>();

    /**
     * @param states States whose registers are wanted, {@code XA} to {@code XF}
     * @param firearms number of firearms each of them shall know at least
     */
    public FictionalRegisters(List<String> states, int firearms, long seed) {
        random = new Random(seed);
        states.forEach(state -> records.put(state, new ArrayList<>(StoryWeapons.entries().getOrDefault(state, List.of()))));
        for (int i = 0; i < firearms; i++) {
            for (String state : states) {
                keep(life(state));
            }
        }
        Comparator<RegisterRecord> byDate = Comparator.comparing(RegisterRecord::eventDate).thenComparing(RegisterRecord::serial);
        records.values().forEach(list -> list.sort(byDate));
    }

    /** All entries of one State, oldest first. */
    public List<RegisterRecord> of(String state) {
        return List.copyOf(records.get(state));
    }

    /** The file a record custodian of that State loads. */
    public String csv(String state) {
        return Stream.concat(Stream.of(RegisterRecord.HEADER), of(state).stream().map(RegisterRecord::csv)).collect(Collectors.joining("\n", "", "\n"));
    }

    private void keep(LifeOfWeapon life) {
        life.entries().forEach((state, entries) -> records.computeIfPresent(state, (s, known) -> {
            known.addAll(entries);
            return known;
        }));
    }

    /** A weapon that comes to this State, or was made there. */
    private LifeOfWeapon life(String state) {
        Model model = catalogue.draw(random);
        int year = model.from() + (int) ((model.to() - model.from() + 1) * Math.sqrt(random.nextDouble()));
        LocalDate made = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        LocalDate latest = LAST_DAY.minusMonths(CAREFUL_MONTHS);
        if (made.isAfter(latest)) {
            made = latest.minusDays(random.nextInt(365));
        }
        LifeOfWeapon life = new LifeOfWeapon(model, serial(model, made.getYear()), made, LAST_DAY, random);
        if (!model.state().equals(state)) {
            life.moveTo(state, 120);
        }
        if (random.nextInt(100) < 92) {
            life.sell(500);
        }
        if (random.nextInt(100) < 8) {
            life.sell(2500);
        }
        end(life, state);
        return life;
    }

    private void end(LifeOfWeapon life, String state) {
        int chance = random.nextInt(1000);
        if (chance < 20) {
            life.endIn("LOST_STOLEN");
        } else if (chance < 26) {
            life.endIn("DEACTIVATED");
        } else if (chance < 36) {
            life.endIn("DESTROYED");
        } else if (chance < 90) {
            List<String> others = WORLD.stream().filter(s -> !s.equals(state)).toList();
            life.moveTo(others.get(random.nextInt(others.size())), 4000);
        }
    }

    private String serial(Model model, int year) {
        while (true) {
            String serial = model.serial().draw(year, random);
            if (serials.add(model.maker() + " " + serial)) {
                return serial;
            }
        }
    }
}

package iti.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A register file of any size, written as a stream: invented records with serial numbers of many shapes. The same seed and size give the same file. */
final class ImportRows {

    private static final String HEADING = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder\n";
    /** Letters, digits, and a running number of three to seven digits. */
    private static final List<String> SHAPES = List.of("@@@###", "@@@@###", "@######", "@@#####", "########", "###-#####", "@######@", "20##@@####", "56-########",
            "~", "LE######", "@@@ #####", "### @@ #####", "@#####/20##", "@@##@###", "#######", "K####@@#");
    private static final List<String> MAKERS = List.of("Norrholt Arms", "Averno Works", "Halden", "Corvin", "Kestro Arms", "Brenmark Rifle Works", "Quist", "Vantoft");
    private static final List<String> MODELS = List.of("NH-7,PISTOL_SELF_LOADING,9x19 mm", "NH-9,PISTOL_SELF_LOADING,9x19 mm", "AW-70,ASSAULT_RIFLE,7.62x39 mm", "H12,SHOTGUN,12/70",
            "C38,REVOLVER,.38 Special", "QR-2,RIFLE,5.56x45 mm", "V-10,RIFLE,7.62x51 mm");
    private static final String[] KINDS = {"MANUFACTURE", "MANUFACTURE", "MANUFACTURE", "IMPORT", "EXPORT", "TRANSFER", "LICENCE"};

    private ImportRows() {
    }

    /** @param first number of the first record: files with other numbers have no record in common */
    static Path write(Path directory, int first, int rows, long seed) throws IOException {
        Random random = new Random(seed + first);
        Path file = directory.resolve("records-" + first + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            StringBuilder row = new StringBuilder();
            for (int i = first; i < first + rows; i++) {
                row.setLength(0);
                record(row, i, random);
                out.append(row);
            }
        }
        return file;
    }

    private static void record(StringBuilder row, int number, Random random) {
        String kind = KINDS[random.nextInt(KINDS.length)];
        int year = 1990 + random.nextInt(35);
        row.append(kind).append(',');
        serial(row, random);
        row.append(',').append(one(MAKERS, random)).append(',').append(one(MODELS, random)).append(',').append(year).append(',').append(year).append('-');
        two(row, 1 + random.nextInt(12)).append('-');
        two(row, 1 + random.nextInt(28)).append(',');
        if (kind.equals("MANUFACTURE")) {
            row.append(",,");
        } else {
            row.append(one(MAKERS, random)).append(',').append("Trader ").append(random.nextInt(5000)).append(',');
        }
        row.append(kind.equals("EXPORT") ? "XB" : "XA").append(",D-").append(number).append(',');
        if (kind.equals("LICENCE")) {
            row.append("Person ").append(random.nextInt(1_000_000));
        }
        row.append('\n');
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static StringBuilder two(StringBuilder row, int number) {
        return number < 10 ? row.append('0').append(number) : row.append(number);
    }

    private static void serial(StringBuilder row, Random random) {
        String shape = one(SHAPES, random);
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            switch (c) {
                case '@' -> row.append((char) ('A' + random.nextInt(26)));
                case '#' -> row.append((char) ('0' + random.nextInt(10)));
                case '~' -> row.append(String.format(Locale.ROOT, "%d", 100 + random.nextInt(9_999_900)));
                default -> row.append(c);
            }
        }
    }
}

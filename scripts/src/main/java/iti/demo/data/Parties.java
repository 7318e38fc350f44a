package iti.demo.data;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented companies and persons of the fictional States. */
final class Parties {

    private static final Map<String, List<String>> TOWNS = Map.of("XA", List.of("Averno", "Port Averno", "Lindmark", "Sellin", "Tarn"),
            "XB", List.of("Kestro", "Brenna", "Holm", "Vantry", "Ostrel"), "XC", List.of("Carva", "Norrholt", "Pell"), "XD", List.of("Dorne", "Velm", "Askar"),
            "XE", List.of("Estvik", "Halden", "Marn"), "XF", List.of("Feldor", "Ruen", "Tolm"));
    private static final List<String> IMPORTERS = List.of("Orla Trading", "Meridian Imports", "Three Rivers Supply", "Calder & Sons", "Northgate Wholesale");
    private static final List<String> DEALERS = List.of("Harbour Arms", "Field and Forest", "The Gun Room", "Stag Outfitters", "Old Mill Sports", "Ridge Shooting Supplies",
            "Lantern Street Armoury", "Green Valley Hunting", "Kingfisher Sports", "Border Outfitters");
    private static final List<String> FIRST = List.of("Ada", "Bren", "Calla", "Dario", "Elin", "Farid", "Greta", "Hamo", "Ines", "Jory", "Kaya", "Lorn", "Mirel", "Nadia",
            "Oskar", "Petra", "Quill", "Rosa", "Sami", "Tova", "Ulric", "Vera", "Wim", "Xenia", "Yara", "Zeno");
    private static final List<String> LAST = List.of("Abreth", "Bolander", "Cresk", "Dunmar", "Ellory", "Fostrand", "Gerrick", "Hasko", "Istrel", "Jandor", "Kelmar", "Lundrey",
            "Marrow", "Nesk", "Ostrander", "Pellory", "Quennel", "Rask", "Sorrel", "Tamsin", "Urwick", "Vandrey", "Westrum", "Yelland", "Zarn");

    private Parties() {
    }

    static String importer(String state, Random random) {
        return pick(IMPORTERS, random) + ", " + pick(TOWNS.get(state), random);
    }

    static String dealer(String state, Random random) {
        return pick(DEALERS, random) + ", " + pick(TOWNS.get(state), random);
    }

    static String person(Random random) {
        return pick(FIRST, random) + " " + pick(LAST, random);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

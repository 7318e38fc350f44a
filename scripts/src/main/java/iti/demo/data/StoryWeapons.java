package iti.demo.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The weapons the demonstration tells of, the same whatever the seed. */
public final class StoryWeapons {

    /** Frame serial of the pistol recovered in Alvoria: Norrholt NH-9, 9x19, import mark {@code ORLA KESTRO XB 15}. */
    public static final String PISTOL = "K0417BS8";

    private StoryWeapons() {
    }

    /** Entries by State. */
    static Map<String, List<RegisterRecord>> entries() {
        return Map.of(
                "XA", List.of(rifle("MANUFACTURE", "2004-03-04", "Averno Works", "Averno Works", "XA", "", ""),
                        rifle("EXPORT", "2005-09-19", "Averno Works", "Orla Trading, Kestro", "XB", "EX 05/0118", "")),
                "XB", List.of(pistol("IMPORT", "2015-03-03", "Norrholt Arms", "Orla Trading, Kestro", "XC", "IM 15/0087", ""),
                        pistol("TRANSFER", "2015-04-20", "Orla Trading, Kestro", "Harbour Arms, Kestro", "XB", "DN 15/0311", ""),
                        pistol("LICENCE", "2015-06-02", "Harbour Arms, Kestro", "licence holder", "XB", "LI 15/2204", "Mirel Ostrander"),
                        pistol("TRANSFER", "2019-04-02", "licence holder", "Harbour Arms, Kestro", "XB", "DN 19/0150", ""),
                        pistol("EXPORT", "2019-05-14", "Harbour Arms, Kestro", "Stag Outfitters, Velm", "XD", "EX 19/0442", ""),
                        rifle("IMPORT", "2005-10-03", "Averno Works", "Orla Trading, Kestro", "XA", "IM 05/0466", "")));
    }

    private static RegisterRecord pistol(String register, String date, String from, String to, String state, String document, String holder) {
        return new RegisterRecord(register, PISTOL, "Norrholt Arms", "NH-9", "PISTOL_SELF_LOADING", "9x19", 2014, LocalDate.parse(date), from, to, state, document, holder);
    }

    private static RegisterRecord rifle(String register, String date, String from, String to, String state, String document, String holder) {
        return new RegisterRecord(register, "A7B4163", "Averno Works", "AW-70", "RIFLE", "7.62x51", 2004, LocalDate.parse(date), from, to, state, document, holder);
    }
}

package iti.firearm;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the marks and parts of many weapons in two queries, whatever their number. */
public final class MarksOfMany {

    private MarksOfMany() {
    }

    /** @param firearms as loaded in this transaction; their descriptions need no further query */
    public static void read(EntityManager em, List<Firearm> firearms) {
        if (firearms.isEmpty()) {
            return;
        }
        List<UUID> ids = firearms.stream().map(Firearm::id).toList();
        Map<UUID, List<Marking>> marks = new HashMap<>();
        em.createQuery("select f.id, m.kind, m.component, m.place, m.text, m.status, m.restoration, index(m) from Firearm f join f.markings m where f.id in :ids"
                + " order by f.id, index(m)", Object[].class).setParameter("ids", ids).getResultList()
                .forEach(r -> marks.computeIfAbsent((UUID) r[0], id -> new ArrayList<>()).add(new Marking((MarkKind) r[1], (Component) r[2], (String) r[3],
                        (String) r[4], (MarkingStatus) r[5], (RestorationMethod) r[6])));
        Map<UUID, List<FirearmPart>> parts = new HashMap<>();
        em.createQuery("select f.id, p.component, p.make, p.model, p.country, p.remark, index(p) from Firearm f join f.parts p where f.id in :ids"
                + " order by f.id, index(p)", Object[].class).setParameter("ids", ids).getResultList()
                .forEach(r -> parts.computeIfAbsent((UUID) r[0], id -> new ArrayList<>()).add(new FirearmPart((Component) r[1], (String) r[2], (String) r[3],
                        (String) r[4], (String) r[5])));
        firearms.forEach(f -> f.know(marks.getOrDefault(f.id(), List.of()), parts.getOrDefault(f.id(), List.of())));
    }
}

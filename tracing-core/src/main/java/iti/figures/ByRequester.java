package iti.figures;

import iti.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists what is counted per State apart from what is counted per requester without territory, as the directory knows them. */
@ApplicationScoped
public class ByRequester {

    private final Directory directory;

    @Inject
    public ByRequester(Directory directory) {
        this.directory = directory;
    }

    /** @param withoutTerritory panels of experts and peace operations */
    public record Figures(List<Timeliness.Row> states, List<Timeliness.Row> withoutTerritory) {
    }

    @Transactional
    public Figures of(List<Timeliness.Row> rows) {
        return new Figures(rows.stream().filter(r -> !apart(r)).toList(), rows.stream().filter(this::apart).toList());
    }

    private boolean apart(Timeliness.Row row) {
        return directory.kindOf(row.state()).withoutTerritory();
    }
}

package iti.web.reference;

import iti.casefile.WeaponPhoto;
import iti.firearm.FirearmDescription;
import iti.photo.PhotoSubject;
import iti.problem.Wording;
import iti.reference.Answerability;
import iti.reference.Catalogue;
import iti.reference.Doubt;
import iti.reference.LookAlikeHint;
import iti.reference.Maker;
import iti.reference.Model;
import iti.reference.Plausibility;
import iti.reference.References;
import iti.reference.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the reference says to a description, for the page of a weapon and for the check before sending. */
@ApplicationScoped
public class WeaponHelp {

    /** Most names in a list that the browser completes from: the page stays light. Everything else is found by looking it up. */
    private static final int LISTED = 200;
    private static final int LOOKED_UP = 8;

    private final References references;

    @Inject
    public WeaponHelp(References references) {
        this.references = references;
    }

    /** One doubt beside its field. @param field path of the form field */
    public record Line(String field, String sentence, String sure) {
    }

    /**
     * @param doubts     what does not fit, each beside its field
     * @param lookAlikes models it is often taken for
     * @param answerable points, gaps and what to photograph next
     */
    public record Help(List<Line> doubts, List<LookAlikeHint> lookAlikes, Answerability answerable) {

        public List<Line> of(String field) {
            return doubts.stream().filter(d -> d.field().equals(field)).toList();
        }
    }

    /** Names for the browser to complete from. */
    public record Names(List<String> makers, List<String> models, List<String> calibres) {
    }

    /** What may be meant by what was typed, each with its other names. */
    public record Meant(List<Suggestion> makers, List<Suggestion> models, List<Suggestion> calibres) {
    }

    public Help of(FirearmDescription weapon, List<WeaponPhoto> photos, Locale locale) {
        Catalogue catalogue = references.catalogue();
        Plausibility plausibility = new Plausibility(catalogue);
        List<Doubt> doubts = plausibility.of(weapon, "firearm.");
        Wording wording = new Wording(locale);
        Set<Answerability.Photographed> marks = photos.stream().filter(p -> p.note().markKind() != null)
                .map(p -> new Answerability.Photographed(p.note().markKind(), p.note().component())).collect(Collectors.toSet());
        boolean overview = photos.stream().anyMatch(p -> p.note().subject() == PhotoSubject.LEFT_SIDE || p.note().subject() == PhotoSubject.RIGHT_SIDE);
        return new Help(doubts.stream().map(d -> new Line(d.issue().field(), wording.sentence(d.issue()), d.confidence().name())).toList(),
                plausibility.lookAlikes(weapon), Answerability.of(weapon, catalogue, doubts, marks, overview));
    }

    /** The models are those of the maker as typed; none while it is not known. */
    public Names names(String make) {
        Catalogue catalogue = references.catalogue();
        return new Names(catalogue.makers().stream().map(Maker::name).sorted().limit(LISTED).toList(),
                catalogue.makerNamedIn(make).map(m -> catalogue.modelsOf(m).stream().map(Model::name).sorted().limit(LISTED).toList()).orElse(List.of()),
                catalogue.calibres().stream().map(c -> c.name()).limit(LISTED).toList());
    }

    /** For the look-up without a script: what was typed in any spelling. Empty lists for empty fields. */
    public Meant meant(FirearmDescription weapon) {
        return new Meant(few(weapon.make() == null ? List.of() : references.makers(weapon.make())),
                few(weapon.model() == null ? List.of() : references.models(weapon.make(), weapon.model())),
                few(weapon.calibre() == null ? List.of() : references.calibres(weapon.calibre())));
    }

    private static List<Suggestion> few(List<Suggestion> all) {
        return all.stream().limit(LOOKED_UP).toList();
    }
}

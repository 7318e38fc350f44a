package iti.request;

import iti.casefile.CaseFile;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ScheduleLine;
import iti.problem.Issues;
import iti.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a request of ours is about, as its case describes it now: one weapon, one part of it, or a schedule (ITI 17 (b)). */
final class RequestSubject {

    private final Component component;
    private final FirearmDescription weapon;
    private final List<Line> lines;

    private record Line(int number, FirearmDescription weapon) {
    }

    private RequestSubject(Component component, FirearmDescription weapon, List<Line> lines) {
        this.component = component;
        this.weapon = weapon;
        this.lines = lines;
    }

    static RequestSubject of(TracingRequest request, CaseFile file) {
        Map<UUID, Firearm> weapons = file.firearms().stream().collect(Collectors.toMap(Firearm::id, Function.identity()));
        return new RequestSubject(request.component(), request.isSchedule() ? null : described(weapons, request.firearm()),
                request.lines().stream().map(l -> new Line(l.number(), described(weapons, l.firearm()))).toList());
    }

    private static FirearmDescription described(Map<UUID, Firearm> weapons, UUID id) {
        Firearm found = weapons.get(id);
        if (found == null) {
            throw Problem.notFound();
        }
        return found.description();
    }

    /** What ITI 17 (b) still lacks; in a schedule each field after its line, for example {@code lines.7.calibre}. */
    Issues missing() {
        if (weapon != null) {
            return weapon.missing("firearm.");
        }
        Issues issues = new Issues();
        lines.forEach(l -> l.weapon().missing("lines." + l.number() + ".").list().forEach(issues::add));
        return issues;
    }

    String summary() {
        return weapon == null ? FirearmText.summary(schedule()) : FirearmText.summary(firearm(), component());
    }

    /** The weapon as the contract writes it; null for a schedule. */
    TracingMessage.FirearmDescription firearm() {
        return weapon == null ? null : FirearmText.toMessage(weapon);
    }

    /** The part asked about alone, by its code; null for the whole weapon. */
    String component() {
        return component == null ? null : component.name();
    }

    /** The lines as the contract writes them; null for one weapon. */
    List<ScheduleLine> schedule() {
        return weapon != null ? null : lines.stream().map(l -> new ScheduleLine(l.number(), FirearmText.toMessage(l.weapon()))).toList();
    }
}

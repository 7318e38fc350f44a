package iti.api.casefile;

import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.Original;
import iti.firearm.RestorationMethod;
import iti.request.Status;
import iti.request.TracingRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case file as the interface shows it. */
public record CaseView(UUID id, String number, UUID officer, UUID unit, HandlingCode handling, Recovery recovery, List<Weapon> firearms,
                       List<RequestLine> requests, Instant openedAt, Instant changedAt, long version) {

    static CaseView of(CaseFile file, List<TracingRequest> requests) {
        return new CaseView(file.id(), file.number(), file.officer(), file.unit(), file.handling(), Recovery.of(file.recovery()),
                file.firearms().stream().map(Weapon::of).toList(), requests.stream().map(RequestLine::of).toList(), file.openedAt(), file.changedAt(), file.version());
    }

    public record Recovery(RecoveryKind kind, LocalDate date, String place, String authority, Integer weapons, String circumstances,
                           String inspectedIn) {
        static Recovery of(RecoveryEvent event) {
            return new Recovery(event.kind(), event.date(), event.place(), event.authority(), event.weapons(), event.circumstances(),
                    event.inspectedIn());
        }
    }

    public record Mark(MarkKind kind, Component component, String place, String text, MarkingStatus status, RestorationMethod restoration) {
        static Mark of(Marking mark) {
            return new Mark(mark.kind(), mark.component(), mark.place(), mark.text(), mark.status(), mark.restoration());
        }
    }

    public record Part(Component component, String make, String model, String country, String remark) {
        static Part of(FirearmPart part) {
            return new Part(part.component(), part.make(), part.model(), part.country(), part.remark());
        }
    }

    public record Weapon(UUID id, FirearmType type, String make, String model, String calibre, Action action, String countryOfManufacture,
                         Integer yearOfManufacture, ManufactureMode mode, List<Mark> markings, String remarks, List<Part> parts, Original convertedFrom) {
        static Weapon of(Firearm firearm) {
            FirearmDescription d = firearm.description();
            return new Weapon(firearm.id(), d.type(), d.make(), d.model(), d.calibre(), d.action(), d.countryOfManufacture(), d.yearOfManufacture(),
                    d.mode(), d.markings().stream().map(Mark::of).toList(), d.remarks(),
                    d.parts().stream().map(Part::of).toList(), d.convertedFrom());
        }
    }

    /** @param firearm absent when it is about several; {@code firearms} are all of them, in the order of their lines */
    public record RequestLine(UUID id, String number, UUID firearm, List<UUID> firearms, Component component, String requestedState, Status status, HandlingCode handling) {
        static RequestLine of(TracingRequest request) {
            return new RequestLine(request.id(), request.number(), request.firearm(), request.firearms(), request.component(), request.requestedState(), request.status(),
                    request.handling());
        }
    }
}

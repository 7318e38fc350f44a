package iti.inquiry;

import iti.firearm.FirearmDescription;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;

/**
 * What a record holder is told of a weapon: what can be read on it. Nothing that was written about the case, and nothing of what criminals or
 * a laboratory did to a mark.
 */
final class WeaponAsAsked {

    private WeaponAsAsked() {
    }

    static FirearmDescription of(FirearmDescription weapon) {
        return new FirearmDescription(weapon.type(), weapon.make(), weapon.model(), weapon.calibre(), weapon.action(), weapon.countryOfManufacture(),
                weapon.yearOfManufacture(), weapon.mode(), weapon.markings().stream().filter(m -> m.text() != null)
                .map(m -> new Marking(m.kind(), m.component(), m.place(), m.text(), legible(m.status()), null)).toList(), null);
    }

    private static MarkingStatus legible(MarkingStatus status) {
        return switch (status) {
            case READABLE, RESTORED, ALTERED, SUSPECTED_COUNTERFEIT, NONE, NOT_EXAMINED -> MarkingStatus.READABLE;
            case PARTLY_READABLE, RESTORED_IN_PART, OBLITERATED -> MarkingStatus.PARTLY_READABLE;
        };
    }
}

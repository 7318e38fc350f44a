package iti.register;

import iti.firearm.LookAlikes;
import iti.firearm.MarkText;
import iti.firearm.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Compares a mark with one serial number after the other, by recursion, knowing nothing of keys, patterns or plans. */
final class NaiveScan {

    private record Token(boolean gap, int[] options, boolean read) {

        boolean takes(int character, IntUnaryOperator form) {
            if (options.length == 0) {
                return true;
            }
            for (int option : options) {
                if (form.applyAsInt(option) == form.applyAsInt(character)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final boolean errors;

    NaiveScan(String typed) {
        int read = 0;
        int unread = 0;
        boolean gap = false;
        for (MarkText.Position position : MarkText.parse(typed, "serial").positions()) {
            switch (position.certainty()) {
                case GAP -> {
                    gap = true;
                    tokens.add(new Token(true, new int[0], false));
                }
                case UNREADABLE -> {
                    unread++;
                    tokens.add(new Token(false, new int[0], false));
                }
                default -> {
                    int[] options = new SerialNumber(String.join("", position.options())).normalised().codePoints().toArray();
                    if (options.length > 0) {
                        read++;
                        tokens.add(new Token(false, options, true));
                    }
                }
            }
        }
        errors = !gap && read >= 4 && unread <= 1;
    }

    /** Null when it does not fit. */
    MatchGroup group(String normalised) {
        int[] serial = normalised.codePoints().toArray();
        if (fits(serial, 0, 0, 0, c -> c)) {
            return MatchGroup.EXACT;
        }
        if (fits(serial, 0, 0, 0, LookAlikes::fold)) {
            return MatchGroup.LOOK_ALIKE;
        }
        return errors && fits(serial, 0, 0, 1, LookAlikes::fold) ? MatchGroup.PARTIAL : null;
    }

    private boolean fits(int[] serial, int token, int at, int errorsLeft, IntUnaryOperator form) {
        if (token == tokens.size()) {
            return at == serial.length || errorsLeft > 0 && at + 1 == serial.length;
        }
        Token now = tokens.get(token);
        if (now.gap()) {
            for (int lost = 0; lost <= 3 && at + lost <= serial.length; lost++) {
                if (fits(serial, token + 1, at + lost, errorsLeft, form)) {
                    return true;
                }
            }
            return false;
        }
        if (at < serial.length && now.takes(serial[at], form) && fits(serial, token + 1, at + 1, errorsLeft, form)) {
            return true;
        }
        return errorsLeft > 0 && withError(serial, token, at, form);
    }

    private boolean withError(int[] serial, int token, int at, IntUnaryOperator form) {
        Token now = tokens.get(token);
        boolean wrong = now.read() && at < serial.length && fits(serial, token + 1, at + 1, 0, form);
        boolean extra = now.read() && fits(serial, token + 1, at, 0, form);
        boolean missing = at < serial.length && fits(serial, token, at + 1, 0, form);
        boolean swapped = at + 1 < serial.length && token + 1 < tokens.size() && tokens.get(token + 1).takes(serial[at], form)
                && now.takes(serial[at + 1], form) && fits(serial, token + 2, at + 2, 0, form);
        return wrong || extra || missing || swapped;
    }
}

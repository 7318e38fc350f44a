package iti.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param unit unit of value and reference, for example {@code ms}
 * @param reference the limit or peer measured in the same run, empty when there is none
 * @param referenceValue its value, in the same unit
 * @param target what must hold, absent when nothing is demanded
 */
public record Figure(String name, double value, String unit, String reference, OptionalDouble referenceValue, Optional<Target> target) {

    private static final MathContext DIGITS = new MathContext(4);

    /**
     * A demand on a figure.
     *
     * @param of whether the value or its ratio to the reference is meant
     * @param atMost true for an upper bound, false for a lower one
     */
    public record Target(Of of, boolean atMost, double bound) {
        /** What a bound is put on. */
        public enum Of { VALUE, RATIO }

        public static Target atMost(double bound) {
            return new Target(Of.VALUE, true, bound);
        }

        public static Target atLeast(double bound) {
            return new Target(Of.VALUE, false, bound);
        }

        public static Target ratioAtMost(double bound) {
            return new Target(Of.RATIO, true, bound);
        }

        public static Target ratioAtLeast(double bound) {
            return new Target(Of.RATIO, false, bound);
        }

        @Override
        public String toString() {
            return (of == Of.RATIO ? "ratio " : "") + (atMost ? "<= " : ">= ") + plain(bound);
        }
    }

    /** A figure without a peer. */
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "", OptionalDouble.empty(), Optional.empty());
    }

    public Figure beside(String peer, double peerValue) {
        return new Figure(name, value, unit, peer, OptionalDouble.of(peerValue), target);
    }

    public Figure must(Target demand) {
        return new Figure(name, value, unit, reference, referenceValue, Optional.of(demand));
    }

    /** Value by reference; absent without a reference. */
    public OptionalDouble ratio() {
        return referenceValue.isPresent() && referenceValue.getAsDouble() != 0 ? OptionalDouble.of(value / referenceValue.getAsDouble()) : OptionalDouble.empty();
    }

    /** Whether the target holds; absent when there is none. A ratio that could not be taken does not hold. */
    public Optional<Boolean> met() {
        return target.map(t -> {
            double compared = t.of() == Target.Of.VALUE ? value : ratio().orElse(Double.NaN);
            return t.atMost() ? compared <= t.bound() : compared >= t.bound();
        });
    }

    /** One line of {@code --json}; what is absent is {@code null}. */
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", name).add("value", rounded(value)).add("unit", unit);
        if (reference.isEmpty()) {
            json.addNull("reference");
        } else {
            json.add("reference", reference);
        }
        json.add("referenceValue", number(referenceValue)).add("ratio", number(ratio()));
        target.ifPresentOrElse(t -> json.add("target", t.toString()), () -> json.addNull("target"));
        met().ifPresentOrElse(m -> json.add("met", m), () -> json.addNull("met"));
        return json.build();
    }

    private static JsonValue number(OptionalDouble number) {
        return number.isPresent() ? Json.createValue(rounded(number.getAsDouble())) : JsonValue.NULL;
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(DIGITS);
    }

    static String plain(double number) {
        return rounded(number).stripTrailingZeros().toPlainString();
    }
}

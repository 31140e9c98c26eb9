package kz.aiqyn.engine.period;

import java.util.Optional;

/// A length of time in whole periods: `1y`, `3q`, `2h`, `12m`.
public record Span(int count, PeriodKind kind) {

    public Span {
        if (count < 1 || count > 1200) {
            throw new IllegalArgumentException("a span has 1 to 1200 periods, found " + count);
        }
    }

    /// The span in months.
    public int months() {
        return count * kind.months();
    }

    /// Reads `1y`, `3q`, `2h`, `12m`; empty when the text is nothing of the kind.
    public static Optional<Span> find(String text) {
        int last = text.length() - 1;
        if (last < 1 || last > 4) {
            return Optional.empty();
        }
        int count = 0;
        for (int i = 0; i < last; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return Optional.empty();
            }
            count = count * 10 + (digit - '0');
        }
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.letter() == text.charAt(last) && count >= 1 && count <= 1200) {
                return Optional.of(new Span(count, kind));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return count + String.valueOf(kind.letter());
    }
}

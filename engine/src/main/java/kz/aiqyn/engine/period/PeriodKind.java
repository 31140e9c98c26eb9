package kz.aiqyn.engine.period;

import java.util.Locale;
import java.util.Optional;

/// A kind of reporting period, from the finest to the coarsest.
public enum PeriodKind {
    MONTH(1, 'm'),
    QUARTER(3, 'q'),
    HALF_YEAR(6, 'h'),
    YEAR(12, 'y');

    private final int months;
    private final char letter;

    PeriodKind(int months, char letter) {
        this.months = months;
        this.letter = letter;
    }

    /// Months in one period of this kind.
    public int months() {
        return months;
    }

    /// The letter of a span: `m`, `q`, `h`, `y`.
    public char letter() {
        return letter;
    }

    /// The word in files: `month`, `quarter`, `half-year`, `year`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// True when periods of this kind can be put together from periods of the other (or are the same).
    public boolean isRolledUpFrom(PeriodKind finer) {
        return finer.months <= months;
    }

    /// The kind with this code.
    public static Optional<PeriodKind> find(String code) {
        for (PeriodKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

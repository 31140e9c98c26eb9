package kz.aiqyn.engine.measure;

import java.util.Locale;
import java.util.Optional;

/// How values of short periods make the value of a longer one.
public enum RollUp {
    /// The parts are added; all of them must be there.
    SUM,
    /// The last part stands for the whole: a stock, such as a population.
    LAST,
    /// The parts are averaged; all of them must be there.
    MEAN,
    /// Reported since 1 January: the last part stands for the whole, its increment is the difference.
    CUMULATIVE;

    /// Whether it counts what happened during a period, which a shorter one has only a part of.
    public boolean isFlow() {
        return this == SUM || this == CUMULATIVE;
    }

    /// The word in files.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RollUp> find(String code) {
        for (RollUp rollUp : values()) {
            if (rollUp.code().equals(code)) {
                return Optional.of(rollUp);
            }
        }
        return Optional.empty();
    }
}

package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.engine.period.Period;

/// Rows of one budget and month: each alone, as they are read, or all together.
record SentReport(List<SentLine> lines) {

    SentReport {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a report has rows, found none");
        }
    }

    SentLine first() {
        return lines.getFirst();
    }

    String kato() {
        return first().kato();
    }

    Period month() {
        return first().month();
    }
}

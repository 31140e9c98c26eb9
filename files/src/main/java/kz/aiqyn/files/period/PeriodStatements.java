package kz.aiqyn.files.period;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// What several texts say of time together: «2024» over «1-тоқсан» is the first quarter of 2024. They agree
/// when the shortest of their periods lies within all the others.
public final class PeriodStatements {

    private PeriodStatements() {}

    /// The period that the texts name together: whole, or a part when none of them names a year; silent when
    /// all are. Empty when they contradict each other, or when one of them is unclear.
    public static Optional<PeriodText> together(Collection<PeriodText> texts) {
        Set<Integer> years = new HashSet<>();
        List<Period> wholes = new ArrayList<>();
        List<PeriodText.Part> parts = new ArrayList<>();
        for (PeriodText text : texts) {
            switch (text) {
                case PeriodText.Whole(Period period) -> {
                    wholes.add(period);
                    years.add(period.year());
                }
                case PeriodText.Part part -> parts.add(part);
                case PeriodText.Silent silent -> {}
                case PeriodText.Unclear unclear -> {
                    return Optional.empty();
                }
            }
        }
        if (years.size() > 1) {
            return Optional.empty();
        }
        if (years.isEmpty()) {
            return parts(parts);
        }
        int year = years.iterator().next();
        parts.forEach(part -> wholes.add(part.in(year).period()));
        return shortest(wholes).map(PeriodText.Whole::new);
    }

    private static Optional<PeriodText> parts(List<PeriodText.Part> parts) {
        if (parts.isEmpty()) {
            return Optional.of(new PeriodText.Silent());
        }
        // Any year will do to see whether one part lies within another.
        int year = 2000;
        return shortest(parts.stream().map(part -> part.in(year).period()).toList())
                .map(period -> new PeriodText.Part(period.kind(), period.number()));
    }

    private static Optional<Period> shortest(List<Period> periods) {
        Period shortest = periods.stream()
                .min(Comparator.comparing(Period::kind, Comparator.comparingInt(PeriodKind::months)))
                .orElseThrow();
        return periods.stream().allMatch(period -> period.contains(shortest))
                ? Optional.of(shortest)
                : Optional.empty();
    }
}

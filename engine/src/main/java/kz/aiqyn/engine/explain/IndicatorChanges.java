package kz.aiqyn.engine.explain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;

/// A change told by indicators instead of factors: the same points, added the other way. Nets of rows and rest add up
/// to
/// the difference of the scores; so does each column to its factors.
///
/// @param rows the worst first
/// @param rest what came through no indicator: bonus and penalty points, the base of a mean that is not arithmetic
public record IndicatorChanges(List<IndicatorChange> rows, IndicatorChange rest) {

    public IndicatorChanges {
        rows = List.copyOf(rows);
    }

    static IndicatorChanges of(List<FactorContribution> parts) {
        Map<String, double[]> points = new LinkedHashMap<>();
        Map<String, Names> names = new LinkedHashMap<>();
        double[] rest = new double[ChangeFactor.values().length];
        for (FactorContribution part : parts) {
            int factor = part.factor().ordinal();
            rest[factor] = part.points();
            for (FactorContribution.Through through : part.through()) {
                names.put(through.code(), through.names());
                points.computeIfAbsent(through.code(), any -> new double[rest.length])[factor] += through.points();
                rest[factor] -= through.points();
            }
        }
        return new IndicatorChanges(
                points.entrySet().stream()
                        .map(row -> row(row.getKey(), names.getOrDefault(row.getKey(), Names.NONE), row.getValue()))
                        .sorted(Comparator.comparingDouble(IndicatorChange::net).thenComparing(IndicatorChange::code))
                        .toList(),
                row("", Names.NONE, rest));
    }

    private static IndicatorChange row(String code, Names names, double[] points) {
        return new IndicatorChange(
                code,
                names,
                points[ChangeFactor.OWN.ordinal()],
                points[ChangeFactor.PEERS.ordinal()],
                points[ChangeFactor.METHOD.ordinal()],
                points[ChangeFactor.COVERAGE.ordinal()]
                        + points[ChangeFactor.TERRITORY.ordinal()]
                        + points[ChangeFactor.ADJUSTMENTS.ordinal()]);
    }

    /// The indicator that took most; empty when none took anything.
    public Optional<IndicatorChange> greatestLoss() {
        return rows.stream().findFirst().filter(row -> row.net() < 0);
    }

    /// The indicator that gave most; empty when none gave anything.
    public Optional<IndicatorChange> greatestGain() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast()).filter(row -> row.net() > 0);
    }

    /// One indicator's row; empty when it changed nothing.
    public Optional<IndicatorChange> find(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }
}

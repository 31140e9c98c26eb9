package kz.aiqyn.rating.collection.filling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.collection.CollectedValues;
import kz.aiqyn.rating.collection.FoundGaps;
import kz.aiqyn.rating.collection.GapWork;
import kz.aiqyn.rating.collection.SentValues;
import kz.aiqyn.rating.methodology.Methodologies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The missing values that a body may send in: those that no register gives, that are not there, and that do not wait
/// to be accepted already.
@Component
class OpenCells {

    private final FoundGaps found;
    private final GapWork work;
    private final Methodologies methodologies;
    private final Catalogues catalogues;
    private final Measures measures;
    private final ValueTables tables;
    private final SentValues sent;

    OpenCells(
            FoundGaps found,
            GapWork work,
            Methodologies methodologies,
            Catalogues catalogues,
            Measures measures,
            ValueTables tables,
            SentValues sent) {
        this.found = found;
        this.work = work;
        this.methodologies = methodologies;
        this.catalogues = catalogues;
        this.measures = measures;
        this.tables = tables;
        this.sent = sent;
    }

    /// Empty when it was not worked out yet, which it is then.
    Optional<List<Cell>> of(AskedGaps gaps) {
        Optional<FoundGaps.Finding> finding = found.find(gaps.question());
        if (finding.isEmpty()) {
            work.ask(gaps.question());
            return Optional.empty();
        }
        Map<String, Measure> declared = declared(gaps);
        Map<String, GivenMeasure> given = catalogues.taken();
        List<Cell> missing = finding.get().gaps().stream()
                .filter(gap -> gap.missing().contains(gaps.organisation()))
                .filter(gap -> isCollected(given.get(gap.measure())))
                .flatMap(gap -> Optional.ofNullable(declared.get(gap.measure())).stream()
                        .map(measure -> new Cell(measure, gap.period())))
                .toList();
        Set<String> taken = there(gaps.organisation(), missing);
        taken.addAll(waiting(gaps.organisation()));
        return Optional.of(
                missing.stream().filter(cell -> !taken.contains(cell.key())).toList());
    }

    private Map<String, Measure> declared(AskedGaps gaps) {
        return methodologies.find(gaps.methodology(), gaps.version()).stream()
                .flatMap(version -> Measures.named(version.document()).stream())
                .collect(Collectors.toMap(Measure::code, one -> one, (a, b) -> a, HashMap::new));
    }

    private static boolean isCollected(@Nullable GivenMeasure given) {
        return given == null || given.source().equals(CollectedValues.CODE);
    }

    private Set<String> waiting(String organisation) {
        return sent.waiting().stream()
                .filter(key -> key.organisation().equals(organisation))
                .map(key -> Cell.key(key.measure(), key.period()))
                .collect(Collectors.toSet());
    }

    /// The cells that somebody gave since the gaps were found.
    Set<String> there(String organisation, List<Cell> cells) {
        Set<String> there = new HashSet<>();
        if (cells.isEmpty()) {
            return there;
        }
        Set<MeasureKey> asked = cells.stream()
                .map(cell -> new MeasureKey(organisation, cell.measure().code(), cell.period()))
                .collect(Collectors.toSet());
        ValueQuery query = ValueQuery.of(
                measures.latest(),
                cells.stream().map(cell -> cell.measure().code()).toList(),
                cells.stream().map(Cell::period).toList(),
                List.of(organisation));
        tables.each(query, value -> {
            boolean none = value.contribution() == null
                    || (value.contribution() instanceof ContributedValue.Missing(var reason, var _)
                            && reason == MissingReason.NO_DATA);
            if (!none && asked.contains(value.key())) {
                there.add(Cell.key(value.key().measure(), value.key().period()));
            }
        });
        return there;
    }
}

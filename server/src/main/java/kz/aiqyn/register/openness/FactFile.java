package kz.aiqyn.register.openness;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes what portals publish from a table, a body's counts of a period in each row. The percentage that
/// is printed beside the counts is compared with them and the difference told; nothing is computed from
/// it. The file for programs of the facts is such a table.
@Component
class FactFile implements RowFile<PortalFact> {

    static final String CODE = "openness-facts";

    private static final String ADDED = "added";
    private static final String DIFFERS = "differs";

    private static final FilePlace PLACE =
            new FilePlace(CODE, OpennessRights.EDIT, "openness.file", OpennessCard.STAFF + OpennessCard.FACTS);
    private static final Set<String> NUMBERS = Set.of("due", "done", "timely", "printed");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "kind", "period", "due", "done", "source", "day"), "timely", "printed");

    private final RowIntake intake;
    private final PortalFacts facts;
    private final FactChanges changes;
    private final InstantSource clock;

    FactFile(RowIntake intake, PortalFacts facts, FactChanges changes, InstantSource clock) {
        this.intake = intake;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public RowIntake intake() {
        return intake;
    }

    @Override
    public FileRecords records() {
        return changes;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<PortalFact> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        return read.read(FactForm.read(read.form(), 0, clock.instant()));
    }

    @Override
    public String key(PortalFact fact) {
        return fact.organisation() + " · " + Lifecycle.code(fact.kind()) + " · " + fact.period();
    }

    @Override
    public List<RowChange<PortalFact>> compare(List<PortalFact> rows, Form form, RowProblems<PortalFact> problems) {
        Map<String, PortalFact> kept =
                facts
                        .list(rows.stream()
                                .map(PortalFact::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(this::key, Function.identity()));
        Map<String, String> told = new HashMap<>();
        kept.values().forEach(fact -> told.put(ofQuarter(fact), key(fact)));
        List<RowChange<PortalFact>> found = new ArrayList<>();
        for (PortalFact row : rows) {
            PortalFact before = kept.get(key(row));
            if (before != null && !before.counts().equals(row.counts())) {
                problems.tell(row, "done", "openness.refused.other", text(before));
            } else if (before == null && isToldOtherwise(row, told)) {
                problems.tell(row, "period", "openness.refused.both", row.quarter());
            } else if (before == null) {
                told.put(ofQuarter(row), key(row));
                found.add(change(row.difference() == null ? ADDED : DIFFERS, row));
            }
        }
        return found;
    }

    private static String ofQuarter(PortalFact fact) {
        return fact.organisation() + Lifecycle.code(fact.kind()) + fact.quarter() + isOfQuarter(fact);
    }

    private static boolean isOfQuarter(PortalFact fact) {
        return fact.period().equals(fact.quarter());
    }

    /// Whether its quarter is told of by months where it is of the quarter, or the other way round.
    private static boolean isToldOtherwise(PortalFact fact, Map<String, String> told) {
        return told.containsKey(
                fact.organisation() + Lifecycle.code(fact.kind()) + fact.quarter() + !isOfQuarter(fact));
    }

    private static RowChange<PortalFact> change(String kind, PortalFact row) {
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        kind,
                        row.organisation(),
                        Names.NONE,
                        Words.inEach(Phrase.of("openness.kind." + Lifecycle.code(row.kind()))),
                        row.period() + ": " + text(row),
                        row.fields().toString()));
    }

    /// Counts with what they give, beside what was printed where that is something else: `95 / 91 = 95.8
    /// % ≠ 96.2 %`.
    private static String text(PortalFact fact) {
        Counts counts = fact.counts();
        String text = counts.due() + " / " + counts.done() + (counts.timely() == null ? "" : " / " + counts.timely())
                + (counts.share() == null ? "" : " = " + counts.share() + " %");
        return fact.difference() == null ? text : text + " ≠ " + fact.printed() + " %";
    }

    @Override
    public void apply(List<RowChange<PortalFact>> found, Form form, long number) {
        found.forEach(change -> changes.add(change.row(), number));
    }
}

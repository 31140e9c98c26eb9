package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes what projects came to by quarter from a table. What was reported already stays.
@Component
class FactFile implements RowFile<FactFile.Row> {

    static final String CODE = "investment-facts";

    private static final FilePlace PLACE =
            new FilePlace(CODE, InvestmentRights.REPORT, "investment.facts", InvestmentCard.STAFF);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "period", "jobs_made", "invested"), "jobs_planned", "note");

    private final RowIntake intake;
    private final Projects projects;
    private final KnownProjects known;
    private final ProjectRows rows;
    private final ProjectChanges changes;
    private final InstantSource clock;

    FactFile(
            RowIntake intake,
            Projects projects,
            KnownProjects known,
            ProjectRows rows,
            ProjectChanges changes,
            InstantSource clock) {
        this.intake = intake;
        this.projects = projects;
        this.known = known;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says of a project.
    record Row(String organisation, String name, QuarterFact fact) {

        String project() {
            return InvestmentLists.key(organisation, name);
        }
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
    public List<Map<String, String>> example() {
        return List.of(Map.of(
                "name_kk",
                "Мысал ет комбинаты",
                "period",
                "2025-Q3",
                "jobs_made",
                "12",
                "invested",
                "640000",
                "note",
                ""));
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("jobs_made", "jobs_planned", "invested"));
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        Optional<QuarterFact> fact = read.read(ProjectForm.fact(read.form(), Kazakhstan.today(clock)));
        return organisation.flatMap(whose -> name.flatMap(called -> fact.map(found -> new Row(whose, called, found))));
    }

    @Override
    public String key(Row row) {
        return row.project() + " · " + row.fact().period();
    }

    /// Facts of one file stand against each other too: they are looked at in the order of their quarters.
    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        Map<String, KnownProjects.Known> kept =
                known.of(read.stream().map(Row::organisation).toList());
        Map<Long, List<QuarterFact>> reported = new HashMap<>(rows.facts()
                .list(kept.values().stream().map(KnownProjects.Known::id).toList()));
        List<RowChange<Row>> found = new ArrayList<>();
        List<Row> ordered = read.stream()
                .sorted(Comparator.comparing((Row row) -> row.fact().period()))
                .toList();
        for (Row row : ordered) {
            KnownProjects.Known project = kept.get(row.project());
            if (project == null) {
                problems.tell(row, "name_kk", "investment.refused.unknown", Shown.of(row.name()));
            } else {
                List<QuarterFact> facts = reported.getOrDefault(project.id(), List.of());
                compare(row, project, facts, found, problems).ifPresent(all -> reported.put(project.id(), all));
            }
        }
        return found;
    }

    /// What is known with the row; empty where it brings nothing.
    private static Optional<List<QuarterFact>> compare(
            Row row,
            KnownProjects.Known project,
            List<QuarterFact> facts,
            List<RowChange<Row>> found,
            RowProblems<Row> problems) {
        QuarterFact fact = row.fact();
        Optional<QuarterFact> before = facts.stream()
                .filter(other -> other.period().equals(fact.period()))
                .findFirst();
        if (before.isPresent()) {
            if (before.get().jobs() != fact.jobs()) {
                problems.tell(
                        row,
                        "jobs_made",
                        "investment.refused.reported",
                        before.get().jobs());
            } else if (before.get().invested().compareTo(fact.invested()) != 0) {
                problems.tell(
                        row,
                        "invested",
                        "investment.refused.reported",
                        before.get().invested());
            }
            return Optional.empty();
        }
        Optional<Fault> fault = fact.against(facts);
        if (fault.isPresent()) {
            Phrase why = fault.get().why();
            problems.tell(row, fault.get().field(), why.key(), why.arguments().toArray());
            return Optional.empty();
        }
        String more = "%s: %d, %s".formatted(fact.period(), fact.jobs(), InvestmentProject.plain(fact.invested()));
        found.add(new RowChange<>(
                row,
                new FileDifference.Line(
                        "reported",
                        row.organisation(),
                        Names.NONE,
                        project.names(),
                        more,
                        fact.fields().toString())));
        return Optional.of(Stream.concat(facts.stream(), Stream.of(fact))
                .sorted(Comparator.comparing(QuarterFact::period))
                .toList());
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            Row row = change.row();
            changes.report(projects.find(row.organisation(), row.name()).orElseThrow(), row.fact(), number);
        }
    }
}

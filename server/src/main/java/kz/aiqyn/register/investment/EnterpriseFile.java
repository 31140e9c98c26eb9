package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes enterprises from a table, in each row a time in which one stood still where it has one. What is there stays.
@Component
class EnterpriseFile implements RowFile<EnterpriseFile.Row> {

    static final String CODE = "investment-enterprises";

    private static final String ADDED = "added";

    private static final FilePlace PLACE = new FilePlace(
            CODE,
            InvestmentRights.EDIT,
            "investment.enterprise.file",
            InvestmentCard.STAFF + InvestmentCard.ENTERPRISES);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "branch", "since"),
            "name_ru",
            "name_en",
            "bin",
            "until",
            "stands_since",
            "stands_until",
            "reason");

    private final RowIntake intake;
    private final Enterprises enterprises;
    private final KnownProjects known;
    private final EnterpriseChanges changes;
    private final InstantSource clock;

    EnterpriseFile(
            RowIntake intake,
            Enterprises enterprises,
            KnownProjects known,
            EnterpriseChanges changes,
            InstantSource clock) {
        this.intake = intake;
        this.enterprises = enterprises;
        this.known = known;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param standstill null when it tells of none
    record Row(Enterprise enterprise, @Nullable Standstill standstill) {

        String name() {
            return InvestmentLists.key(
                    enterprise.organisation(), enterprise.names().kk());
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
        return List.of(
                Map.of("name_kk", "Мысал зауыты", "name_ru", "Завод-пример", "branch", "food", "since", "2019-05-01"),
                Map.of(
                        "name_kk", "Мысал фабрикасы",
                        "branch", "light",
                        "since", "2020-09-01",
                        "stands_since", "2025-02-03",
                        "stands_until", "2025-06-02",
                        "reason", "Шикізат жоқ"));
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of());
        Optional<Enterprise> enterprise = read.read(GroundForm.enterprise(read.form(), null, clock.instant()));
        if (!FormRules.isFilled(read.form(), "stands-since", "stands-until", "reason")) {
            return enterprise.map(found -> new Row(found, null));
        }
        Optional<Standstill> standstill = read.read(GroundForm.standstill(read.form(), clock.instant()));
        return enterprise.flatMap(found -> standstill.map(stood -> new Row(found, stood)));
    }

    @Override
    public String key(Row row) {
        return row.standstill() == null
                ? row.name()
                : row.name() + " · " + row.standstill().span().since();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        Map<String, Long> numbers = known.enterprises(
                rows.stream().map(row -> row.enterprise().organisation()).toList());
        Map<Long, List<Standstill>> kept = enterprises.standstills().list(numbers.values());
        Map<String, List<Standstill>> stood = new HashMap<>();
        numbers.forEach((name, id) -> stood.put(name, kept.getOrDefault(id, List.of())));
        Set<String> added = new HashSet<>();
        List<RowChange<Row>> found = new ArrayList<>();
        for (Row row : rows) {
            if (!numbers.containsKey(row.name()) && added.add(row.name())) {
                found.add(change(ADDED, row, ""));
            }
            Standstill standstill = row.standstill();
            if (standstill != null) {
                List<Standstill> others = stood.computeIfAbsent(row.name(), any -> List.of());
                if (compare(row, standstill, others, found, problems)) {
                    List<Standstill> all = new ArrayList<>(others);
                    all.removeIf(other ->
                            other.span().since().equals(standstill.span().since()));
                    all.add(standstill);
                    stood.put(row.name(), all);
                }
            }
        }
        return found;
    }

    /// Whether the row brings a standstill, or the end of one.
    private static boolean compare(
            Row row,
            Standstill standstill,
            List<Standstill> others,
            List<RowChange<Row>> found,
            RowProblems<Row> problems) {
        if (others.stream().anyMatch(other -> other.fields().equals(standstill.fields()))) {
            return false;
        }
        Optional<Fault> fault = EnterpriseChanges.against(standstill, others);
        if (fault.isPresent()) {
            Phrase why = fault.get().why();
            problems.tell(row, "stands_since", why.key(), why.arguments().toArray());
            return false;
        }
        String more =
                "%s–%s".formatted(standstill.span().since(), standstill.span().untilText());
        found.add(change("stood", row, more));
        return true;
    }

    private static RowChange<Row> change(String kind, Row row, String more) {
        Enterprise enterprise = row.enterprise();
        String trace = enterprise.fields()
                + (row.standstill() == null ? "" : row.standstill().fields().toString());
        return new RowChange<>(
                row,
                new FileDifference.Line(kind, enterprise.organisation(), Names.NONE, enterprise.names(), more, trace));
    }

    @Override
    public void apply(List<RowChange<Row>> rows, Form form, long number) {
        for (RowChange<Row> change : rows) {
            Enterprise enterprise = change.row().enterprise();
            Standstill standstill = change.row().standstill();
            if (change.line().kind().equals(ADDED)) {
                changes.add(enterprise, number);
            } else if (standstill != null) {
                changes.stand(enterprises.same(enterprise).orElseThrow(), standstill, number);
            }
        }
    }
}

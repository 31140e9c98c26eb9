package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditedOperation;
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
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes industrial zones from a table. What is there stays; anything else said of it is refused at its cell.
@Component
class ZoneFile implements RowFile<Zone> {

    static final String CODE = "investment-zones";

    private static final String UTILITIES = "utilities";
    private static final Set<String> UTILITY_CODES =
            Arrays.stream(Zone.Utility.values()).map(Lifecycle::code).collect(Collectors.toCollection(TreeSet::new));
    private static final FilePlace PLACE = new FilePlace(
            CODE, InvestmentRights.EDIT, "investment.zone.file", InvestmentCard.STAFF + InvestmentCard.ZONES);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "area", "since"), "name_ru", "name_en", "place", UTILITIES, "until");

    private final RowIntake intake;
    private final Zones zones;
    private final ZoneChanges changes;
    private final InstantSource clock;

    ZoneFile(RowIntake intake, Zones zones, ZoneChanges changes, InstantSource clock) {
        this.intake = intake;
        this.zones = zones;
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
    public List<Map<String, String>> example() {
        return List.of(Map.of(
                "name_kk",
                "Мысал аймағы",
                "name_ru",
                "Зона-пример",
                "name_en",
                "Example zone",
                "place",
                "Шығанақ",
                "area",
                "42.5",
                "since",
                "2025-03-14",
                UTILITIES,
                "power water road"));
    }

    @Override
    public Optional<Zone> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("area"));
        Form form = read.form();
        boolean known = true;
        for (String code : line.text(UTILITIES).toLowerCase(Locale.ROOT).split("[ ,;]+", -1)) {
            if (UTILITY_CODES.contains(code)) {
                form = form.with(GroundForm.UTILITY + code, "1");
            } else if (!code.isEmpty()) {
                known = false;
                line.problem(UTILITIES, "investment.refused.utility", Shown.of(code), String.join(", ", UTILITY_CODES));
            }
        }
        Optional<Zone> zone = read.read(GroundForm.zone(form, null, clock.instant()));
        return known ? zone : Optional.empty();
    }

    @Override
    public String key(Zone row) {
        return InvestmentLists.key(row.organisation(), row.names().kk());
    }

    @Override
    public List<RowChange<Zone>> compare(List<Zone> rows, Form form, RowProblems<Zone> problems) {
        Map<String, Zone> kept = zones.of(rows.stream().map(Zone::organisation).toList()).stream()
                .collect(Collectors.toMap(this::key, Function.identity()));
        List<RowChange<Zone>> found = new ArrayList<>();
        for (Zone row : rows) {
            Zone before = kept.get(key(row));
            if (before == null) {
                found.add(change(row));
            } else {
                tell(before, row, problems);
            }
        }
        return found;
    }

    /// The first field in which a row says something else than what is kept.
    private static void tell(Zone before, Zone row, RowProblems<Zone> problems) {
        Map<String, String> said = new TreeMap<>(row.fields());
        said.values().removeIf(String::isEmpty);
        AuditedOperation.changes(before.fields(), row.fields()).keySet().stream()
                .filter(said::containsKey)
                .findFirst()
                .ifPresent(field -> problems.tell(
                        row,
                        field.replace('-', '_'),
                        "investment.refused.reported",
                        Shown.of(before.fields().getOrDefault(field, ""))));
    }

    private static RowChange<Zone> change(Zone row) {
        String more = "%s, %s"
                .formatted(InvestmentProject.plain(row.area()), row.span().since());
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        "added",
                        row.organisation(),
                        Names.NONE,
                        row.names(),
                        more,
                        row.fields().toString()));
    }

    @Override
    public void apply(List<RowChange<Zone>> rows, Form form, long number) {
        rows.forEach(change -> changes.add(change.row(), number));
    }
}

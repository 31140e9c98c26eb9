package kz.aiqyn.register.services;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.keeping.KeptOtherwise;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes monthly figures from a table, as offices keep them: body, service, month, numbers. What is there already
/// stays; another number for it is refused at its cell.
@Component
class FigureFile implements RowFile<MonthFigure> {

    static final String CODE = "services-figures";

    private static final FilePlace PLACE =
            new FilePlace(CODE, ServicesRights.REPORT, "services.file", ServicesCard.STAFF);
    private static final Set<String> NUMBERS =
            Set.of("given", "overdue", "refused", "unlawful", "complaints", "electronic", "proactive");
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of(
                    "organisation",
                    "service",
                    "month",
                    "given",
                    "overdue",
                    "refused",
                    "unlawful",
                    "complaints",
                    "electronic"),
            "proactive");

    private final RowIntake intake;
    private final MonthFigures figures;
    private final FigureChanges changes;
    private final ServicePassports passports;
    private final InstantSource clock;

    FigureFile(
            RowIntake intake,
            MonthFigures figures,
            FigureChanges changes,
            ServicePassports passports,
            InstantSource clock) {
        this.intake = intake;
        this.figures = figures;
        this.changes = changes;
        this.passports = passports;
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
        Map<String, String> row = new TreeMap<>(Map.of(
                "given",
                "120",
                "overdue",
                "6",
                "refused",
                "4",
                "unlawful",
                "1",
                "complaints",
                "1",
                "electronic",
                "96"));
        row.put("proactive", "10");
        row.put("month", Kazakhstan.today(clock).minusMonths(1).toString().substring(0, "2025-09".length()));
        passports.present().stream().findFirst().ifPresent(passport -> row.put("service", passport.code()));
        return List.of(row);
    }

    @Override
    public Optional<MonthFigure> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        return read.read(FigureForm.read(read.form(), 0, Kazakhstan.today(clock), clock.instant()));
    }

    @Override
    public String key(MonthFigure row) {
        return row.organisation() + " · " + row.service() + " · " + row.month();
    }

    @Override
    public List<RowChange<MonthFigure>> compare(List<MonthFigure> rows, Form form, RowProblems<MonthFigure> problems) {
        Map<String, Names> services =
                passports.present().stream().collect(Collectors.toMap(ServicePassport::code, ServicePassport::names));
        Set<String> organisations = new TreeSet<>();
        Set<String> months = new TreeSet<>();
        for (MonthFigure row : rows) {
            organisations.add(row.organisation());
            months.add(row.month().toString());
        }
        Map<String, MonthFigure> kept =
                figures.list(organisations, months).stream().collect(Collectors.toMap(this::key, Function.identity()));
        List<RowChange<MonthFigure>> found = new ArrayList<>();
        for (MonthFigure row : rows) {
            Names service = services.get(row.service());
            MonthFigure before = kept.get(key(row));
            if (service == null) {
                problems.tell(row, "service", "services.refused.service", row.service());
            } else if (before == null) {
                found.add(change(row, service));
            } else {
                KeptOtherwise.tell(row, before.fields(), row.fields(), "services.refused.other", problems);
            }
        }
        return found;
    }

    private static RowChange<MonthFigure> change(MonthFigure row, Names service) {
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        "added",
                        row.organisation(),
                        Names.NONE,
                        service,
                        row.month() + ": " + row.counts().given(),
                        row.fields().toString()));
    }

    @Override
    public void apply(List<RowChange<MonthFigure>> rows, Form form, long number) {
        rows.forEach(row -> changes.add(row.row(), number));
    }
}

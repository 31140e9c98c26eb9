package kz.aiqyn.base.catalogue;

import java.time.InstantSource;
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
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.springframework.stereotype.Component;

/// Takes passports of services from a table: new services, and new versions of those that are there.
@Component
class PassportFile implements RowFile<PassportDossier> {

    static final String CODE = "catalogue";

    private static final FilePlace PLACE =
            new FilePlace(CODE, CatalogueRights.KEEP, "catalogue.file", CatalogueCard.STAFF);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of(
                    "code",
                    "valid_from",
                    "name_kk",
                    "term",
                    "term_unit",
                    "channels",
                    "fee_kind",
                    "result_kk",
                    "act_kk",
                    "institutions"),
            "ends_on",
            "name_ru",
            "name_en",
            "documents_kk",
            "documents_ru",
            "documents_en",
            "fee",
            "result_ru",
            "result_en",
            "act_ru",
            "act_en",
            "proactive");

    private final RowIntake intake;
    private final ServicePassports passports;
    private final PassportChanges changes;
    private final InstantSource clock;

    PassportFile(RowIntake intake, ServicePassports passports, PassportChanges changes, InstantSource clock) {
        this.intake = intake;
        this.passports = passports;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public boolean isForEverything() {
        return true;
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
    public Optional<PassportDossier> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("term", "fee"));
        return read.read(PassportForm.read(read.form(), 0, clock.instant()));
    }

    @Override
    public String key(PassportDossier row) {
        return key(row.passport());
    }

    private static String key(ServicePassport passport) {
        return passport.code() + " · " + passport.validFrom();
    }

    @Override
    public List<RowChange<PassportDossier>> compare(
            List<PassportDossier> rows, Form form, RowProblems<PassportDossier> problems) {
        List<ServicePassport> all = passports.list();
        Map<String, ServicePassport> kept =
                all.stream().collect(Collectors.toMap(PassportFile::key, Function.identity()));
        Set<String> services = all.stream().map(ServicePassport::code).collect(Collectors.toSet());
        Set<String> institutions = changes.codes();
        for (PassportDossier row : rows) {
            row.providers().stream()
                    .filter(code -> !institutions.contains(code))
                    .forEach(code -> problems.tell(row, "institutions", "catalogue.refused.institution", code));
            ServicePassport before = kept.get(key(row));
            if (before != null && !before.fields().equals(row.passport().fields())) {
                problems.tell(row, "valid_from", "catalogue.refused.other", before.names());
            }
        }
        return rows.stream()
                .filter(row -> !kept.containsKey(key(row)))
                .map(row -> change(row, services.contains(row.passport().code()) ? "version" : "added"))
                .toList();
    }

    private static RowChange<PassportDossier> change(PassportDossier row, String kind) {
        ServicePassport passport = row.passport();
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        kind,
                        passport.code(),
                        Names.NONE,
                        passport.names(),
                        passport.validFrom().toString(),
                        passport.fields() + row.providers().toString()));
    }

    @Override
    public void apply(List<RowChange<PassportDossier>> rows, Form form, long number) {
        rows.forEach(row -> changes.add(row.row(), number));
    }
}

package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes sites from a table, the money of a year in each row that has one. What is there already stays.
@Component
class SiteFile implements FileKind, RowFile<SiteFile.Row> {

    static final String CODE = "construction-sites";

    private static final String ADDED = "added";
    private static final String FINANCED = "financed";

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "kind", "planned_start", "planned_finish", "first_sum"),
            "name_ru",
            "name_en",
            "village",
            "latitude",
            "longitude",
            "contractor",
            "bin",
            "contract_number",
            "contract_date",
            "present_sum",
            "programme",
            "started",
            "year",
            "year_money");

    private final RowIntake intake;
    private final Sites sites;
    private final SiteRows rows;
    private final SiteChanges changes;
    private final Access access;
    private final InstantSource clock;

    SiteFile(RowIntake intake, Sites sites, SiteRows rows, SiteChanges changes, Access access, InstantSource clock) {
        this.intake = intake;
        this.sites = sites;
        this.rows = rows;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param money null when it tells of none
    record Row(ConstructionSite site, @Nullable YearMoney money) {

        String name() {
            return site.organisation() + " · " + site.names().kk();
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String right() {
        return ConstructionRights.EDIT;
    }

    @Override
    public String words() {
        return "construction.file";
    }

    @Override
    public String back() {
        return ConstructionCard.STAFF;
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return intake.take(this, file, form, mode);
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        Cells cells = new Cells(line);
        Optional<String> organisation = cells.own(access.scope(ConstructionRights.EDIT)::covers);
        Optional<String> name = line.required("name_kk");
        Optional<SiteKind> kind = cells.kind();
        Optional<WorksContract> contract = cells.contract(Kazakhstan.today(clock));
        Optional<SiteTerm> term = cells.term(Kazakhstan.today(clock));
        Optional<SitePlace> place = cells.place();
        if (!cells.isSound()
                || organisation.isEmpty()
                || name.isEmpty()
                || kind.isEmpty()
                || contract.isEmpty()
                || term.isEmpty()
                || place.isEmpty()) {
            return Optional.empty();
        }
        ConstructionSite site = new ConstructionSite(
                0,
                organisation.get(),
                new Names(name.get(), line.text("name_ru"), line.text("name_en")),
                kind.get(),
                place.get(),
                contract.get(),
                line.text("programme"),
                term.get(),
                term.get().started() == null ? SiteState.PLANNED : SiteState.UNDER_WAY,
                "",
                1,
                clock.instant());
        return cells.money(site);
    }

    /// The cells of a line, each error told where it is.
    private static final class Cells {

        private final HeadedTable.Line line;
        private boolean sound = true;

        Cells(HeadedTable.Line line) {
            this.line = line;
        }

        boolean isSound() {
            return sound;
        }

        private void wrong(String column, Phrase why) {
            line.problem(column, why.key(), why.arguments().toArray());
            sound = false;
        }

        Optional<String> own(java.util.function.Predicate<String> covered) {
            Optional<String> organisation = line.required("organisation");
            if (organisation.isPresent() && !covered.test(organisation.get())) {
                wrong("organisation", Phrase.of("construction.refused.scope", Shown.of(organisation.get())));
            }
            return organisation;
        }

        Optional<SiteKind> kind() {
            Optional<String> code = line.required("kind");
            Optional<SiteKind> kind = code.flatMap(SiteForm::kind);
            if (code.isPresent() && kind.isEmpty()) {
                wrong("kind", Phrase.of("construction.refused.kind", Shown.of(code.get())));
            }
            if (!SiteLimits.isProgramme(line.text("programme"))) {
                wrong("programme", Phrase.of("construction.refused.programme", Shown.of(line.text("programme"))));
            }
            return kind;
        }

        Optional<WorksContract> contract(LocalDate today) {
            OptionalDouble first = sum("first_sum", true);
            OptionalDouble present = sum("present_sum", false);
            SiteForm.bin(line.text("bin")).ifPresent(why -> wrong("bin", why));
            for (String column : List.of("contractor", "contract_number", "village", "name_kk", "name_ru", "name_en")) {
                if (PersonalNumbers.isIn(line.text(column))) {
                    wrong(column, Phrase.of("construction.refused.personal"));
                }
            }
            @Nullable LocalDate signed = past("contract_date", today);
            return first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WorksContract(
                            line.text("contractor"),
                            line.text("bin"),
                            line.text("contract_number"),
                            signed,
                            SiteLimits.money(first.getAsDouble()),
                            SiteLimits.money(present.orElse(first.getAsDouble()))));
        }

        private OptionalDouble sum(String column, boolean needed) {
            if (!needed && line.text(column).isEmpty()) {
                return OptionalDouble.empty();
            }
            OptionalDouble number = line.number(column, "table.cell.blank");
            if (number.isPresent() && !SiteLimits.isSum(number)) {
                wrong(column, Phrase.of("construction.refused.money", Shown.of(line.text(column))));
            }
            return number.isPresent() && SiteLimits.isSum(number) ? number : none();
        }

        private OptionalDouble none() {
            sound = false;
            return OptionalDouble.empty();
        }

        private @Nullable LocalDate past(String column, LocalDate today) {
            @Nullable LocalDate day = line.day(column);
            if (day == null && !line.text(column).isEmpty()) {
                sound = false;
            }
            if (day != null && day.isAfter(today)) {
                wrong(column, Phrase.of("construction.refused.future"));
            }
            return day;
        }

        Optional<SiteTerm> term(LocalDate today) {
            boolean there = line.required("planned_start").isPresent()
                    && line.required("planned_finish").isPresent();
            @Nullable LocalDate from = line.day("planned_start");
            @Nullable LocalDate to = line.day("planned_finish");
            @Nullable LocalDate started = past("started", today);
            if (!there || from == null || to == null) {
                return Optional.empty();
            }
            if (!to.isAfter(from)) {
                wrong("planned_finish", Phrase.of("construction.refused.order", to, from));
            }
            return Optional.of(new SiteTerm(from, to, started, null));
        }

        Optional<SitePlace> place() {
            if (line.text("latitude").isEmpty() && line.text("longitude").isEmpty()) {
                return Optional.of(new SitePlace(line.text("village"), null, null));
            }
            OptionalDouble latitude = line.number("latitude", "table.cell.blank");
            OptionalDouble longitude = line.number("longitude", "table.cell.blank");
            if (latitude.isPresent() && !SiteLimits.isLatitude(latitude)) {
                wrong("latitude", Phrase.of("construction.refused.degrees", Shown.of(line.text("latitude")), 90));
            }
            if (longitude.isPresent() && !SiteLimits.isLongitude(longitude)) {
                wrong("longitude", Phrase.of("construction.refused.degrees", Shown.of(line.text("longitude")), 180));
            }
            return latitude.isEmpty() || longitude.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SitePlace(
                            line.text("village"),
                            SiteLimits.degrees(latitude.getAsDouble()),
                            SiteLimits.degrees(longitude.getAsDouble())));
        }

        Optional<Row> money(ConstructionSite site) {
            if (line.text("year").isEmpty() && line.text("year_money").isEmpty()) {
                return Optional.of(new Row(site, null));
            }
            Optional<Integer> year = RowForms.year(line.text("year"), site.term());
            if (year.isEmpty()) {
                wrong("year", RowForms.wrongYear(line.text("year"), site.term()));
            }
            OptionalDouble money = line.number("year_money", "table.cell.blank");
            if (money.isPresent() && !SiteLimits.isMoney(money)) {
                wrong("year_money", Phrase.of("construction.refused.money", Shown.of(line.text("year_money"))));
            }
            return year.isEmpty() || !SiteLimits.isMoney(money)
                    ? Optional.empty()
                    : Optional.of(new Row(site, new YearMoney(year.get(), SiteLimits.money(money.getAsDouble()))));
        }
    }

    @Override
    public String key(Row row) {
        return row.money() == null
                ? row.name()
                : row.name() + " · " + row.money().year();
    }

    @Override
    public void lock() {
        sites.lock();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        Map<Long, SiteDossier> dossiers = new HashMap<>();
        for (Row row : read) {
            ConstructionSite site = row.site();
            Optional<ConstructionSite> known =
                    sites.find(site.organisation(), site.names().kk());
            if (known.isEmpty() && added.add(row.name())) {
                String sum = ConstructionSite.plain(site.contract().present());
                found.add(change(ADDED, row, sum, site.fields().toString()));
            }
            YearMoney money = row.money();
            if (money != null) {
                Optional<YearMoney> kept = known.map(
                                one -> dossiers.computeIfAbsent(one.id(), any -> rows.dossier(one)))
                        .flatMap(dossier -> dossier.money().stream()
                                .filter(other -> other.year() == money.year())
                                .findFirst());
                String text = money.year() + ": " + ConstructionSite.plain(money.planned());
                if (kept.isEmpty()) {
                    found.add(change(FINANCED, row, text, text));
                } else if (kept.get().planned().compareTo(money.planned()) != 0) {
                    BigDecimal other = kept.get().planned();
                    problems.tell(row, "year_money", "construction.refused.other", ConstructionSite.plain(other));
                }
            }
        }
        return found;
    }

    private static RowChange<Row> change(String kind, Row row, String more, String trace) {
        ConstructionSite site = row.site();
        return new RowChange<>(
                row, new FileDifference.Line(kind, site.organisation(), Names.NONE, site.names(), more, trace));
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            ConstructionSite site = change.row().site();
            YearMoney money = change.row().money();
            if (change.line().kind().equals(ADDED)) {
                changes.add(new SiteDossier(site, List.of(), List.of(), List.of(), List.of()), number);
            } else if (money != null) {
                ConstructionSite kept =
                        sites.find(site.organisation(), site.names().kk()).orElseThrow();
                changes.finance(kept, money, number);
            }
        }
    }

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        sites.lock();
        return sites.isTouched(number)
                ? Outcome.refused(Phrase.of("construction.refused.touched"))
                : Outcome.done(changes.undo(number));
    }
}

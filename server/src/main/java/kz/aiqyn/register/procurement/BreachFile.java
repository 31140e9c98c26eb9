package kz.aiqyn.register.procurement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.intake.TableFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes what audits found from a table. An act that is there already stays.
@Component
class BreachFile implements TableFile<Breach> {

    static final String CODE = "procurement-breaches";

    private static final int MOST = 10_000;
    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("organisation", "act", "found_on", "number"), "kind", "note");

    private static final FilePlace PLACE =
            new FilePlace(CODE, ProcurementRights.CHECK, "procurement.breaches-file", ProcurementCard.STAFF);

    private final RowIntake intake;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    BreachFile(RowIntake intake, Breaches breaches, ApplicationEventPublisher events, InstantSource clock) {
        this.intake = intake;
        this.breaches = breaches;
        this.events = events;
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
    public boolean isForEverything() {
        return true;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Breach> row(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<String> act = line.required("act");
        line.required("found_on");
        @Nullable LocalDate found = line.day("found_on");
        OptionalDouble number = line.number("number", "web.form.number");
        if (found != null && found.isAfter(Kazakhstan.today(clock))) {
            line.problem("found_on", "procurement.refused.future", found);
            return Optional.empty();
        }
        if (number.isPresent() && !isCount(number.getAsDouble())) {
            line.problem("number", "procurement.refused.whole", Shown.of(line.text("number")), 1, MOST);
            return Optional.empty();
        }
        if (organisation.isEmpty() || act.isEmpty() || found == null || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                organisation.get(),
                PersonalNumbers.struckOut(act.get()),
                found,
                (int) number.getAsDouble(),
                PersonalNumbers.struckOut(line.text("kind")),
                PersonalNumbers.struckOut(line.text("note"))));
    }

    private static boolean isCount(double number) {
        return number == Math.rint(number) && number >= 1 && number <= MOST;
    }

    @Override
    public String key(Breach row) {
        return "%s · %s · %s".formatted(row.organisation(), row.act(), row.kind());
    }

    @Override
    public void lock() {
        breaches.lock();
    }

    @Override
    public List<RowChange<Breach>> compare(List<Breach> rows, Form form, RowProblems<Breach> problems) {
        return rows.stream()
                .filter(row ->
                        breaches.find(row.organisation(), row.act(), row.kind()).isEmpty())
                .map(row -> new RowChange<>(
                        row,
                        new FileDifference.Line(
                                "added",
                                row.organisation(),
                                Names.NONE,
                                Names.same(row.act()),
                                row.found() + ": " + row.number(),
                                row.fields().toString())))
                .toList();
    }

    @Override
    public void apply(List<RowChange<Breach>> rows, Form form, long number) {
        List<Breach> all = new ArrayList<>();
        rows.forEach(row -> {
            breaches.add(row.row(), number, clock.instant());
            all.add(row.row());
        });
        touch(all);
    }

    private void touch(List<Breach> all) {
        Map<String, DerivedFacts.Days> days = new HashMap<>();
        all.forEach(one -> days.merge(
                one.organisation(),
                new DerivedFacts.Days(one.found(), one.found()),
                (a, b) -> new DerivedFacts.Days(
                        a.first().isBefore(b.first()) ? a.first() : b.first(),
                        a.last().isAfter(b.last()) ? a.last() : b.last())));
        ProcurementMeasures.touched(days).ifPresent(events::publishEvent);
    }

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        breaches.lock();
        List<Breach> added = breaches.of(number);
        breaches.remove(number);
        touch(added);
        return Outcome.done((long) added.size());
    }
}

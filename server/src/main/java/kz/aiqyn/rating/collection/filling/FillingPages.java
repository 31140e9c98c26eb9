package kz.aiqyn.rating.collection.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.TakenStep;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.rating.collection.GapWork;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.collection.guard.MeasureSeries;
import kz.aiqyn.rating.collection.page.CollectionAddresses;
import kz.aiqyn.rating.collection.page.JudgedText;
import kz.aiqyn.rating.collection.page.ValueText;
import kz.aiqyn.rating.collection.page.VersionChoices;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Puts together what the pages show.
@Component
class FillingPages {

    private static final int SENT = 10;
    private static final List<FillingState> WAY = List.of(FillingState.SENT, FillingState.ACCEPTED);

    private final OpenCells cells;
    private final FilledCells filled;
    private final KnownSeries known;
    private final Fillings fillings;
    private final FillingLife life;
    private final Lives lives;
    private final VersionChoices versions;
    private final GapWork work;
    private final Organisations organisations;
    private final Access access;

    FillingPages(
            OpenCells cells,
            FilledCells filled,
            KnownSeries known,
            Fillings fillings,
            FillingLife life,
            Lives lives,
            VersionChoices versions,
            GapWork work,
            Organisations organisations,
            Access access) {
        this.cells = cells;
        this.filled = filled;
        this.known = known;
        this.fillings = fillings;
        this.life = life;
        this.lives = lives;
        this.versions = versions;
        this.work = work;
        this.organisations = organisations;
        this.access = access;
    }

    /// What a request asks about: the last period, the version by which it is rated and the reader's first body where
    /// it
    /// names none.
    ///
    /// @throws AccessDeniedException when the reader does not speak for the body
    AskedGaps asked(String chosen, String period, String organisation) {
        Optional<Period> asked = period.isBlank() ? work.latestPeriod() : PeriodText.find(period);
        Period of = asked.orElseThrow(() -> Absent.of("collection.absent.period", period));
        MethodologyVersion version = (chosen.isBlank() ? versions.of(asked) : versions.version(chosen))
                .orElseThrow(() -> Absent.of("collection.absent.version", chosen));
        Scope scope = access.scope(ValueRights.FILL);
        String code = organisation.isBlank()
                ? bodies().keySet().stream().findFirst().orElseThrow(() -> Absent.of("collection.absent.body"))
                : organisation;
        if (!scope.covers(code)) {
            throw new AccessDeniedException("%s is not given for %s".formatted(ValueRights.FILL, code));
        }
        return new AskedGaps(code, version.code(), version.version(), of);
    }

    private Map<String, Names> bodies() {
        Scope scope = access.scope(ValueRights.FILL);
        Map<String, Names> bodies = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> bodies.put(unit.code(), unit.names()));
        return bodies;
    }

    FillPage fill(AskedGaps gaps, Form form, Words words) {
        Optional<List<Cell>> open = cells.of(gaps);
        List<Cell> found = open.orElse(List.of());
        Map<String, MeasureSeries> series =
                known.of(found.stream().map(Cell::measure).distinct().toList());
        List<FillPage.Row> rows = new ArrayList<>();
        long doubts = 0;
        for (Cell cell : found) {
            Judgement judgement = judge(gaps, cell, series, form);
            doubts += judgement.isAsking() ? 1 : 0;
            rows.add(new FillPage.Row(
                    cell,
                    cell.measure().names().orElse(cell.measure().code()),
                    words.wording().unit(cell.measure().unit()),
                    judgement.equals(Judgement.NONE)
                            ? JudgedText.NONE
                            : JudgedText.of(form.number(cell.field()).orElse(Double.NaN), judgement, words)));
        }
        List<Filling> before = fillings.list(gaps.organisation(), SENT);
        return new FillPage(
                gaps,
                name(gaps.organisation()),
                bodies(),
                open.isPresent(),
                rows,
                doubts,
                before.stream()
                        .map(one -> new FillPage.SentBefore(
                                FillingAddresses.one(one.id()),
                                FillingLife.LIFE.state(one.state()),
                                words.moment(one.sentAt()),
                                one.values().size()))
                        .toList(),
                before.stream().findFirst().map(this::reason).orElse(null),
                form);
    }

    /// Of a field that is still empty: what was, and what is usual.
    private static Judgement judge(AskedGaps gaps, Cell cell, Map<String, MeasureSeries> series, Form form) {
        MeasureSeries of = series.get(cell.measure().code());
        if (of == null) {
            return Judgement.NONE;
        }
        double number = form.number(cell.field()).orElse(Double.NaN);
        Judgement found = of.judge(gaps.organisation(), cell.period(), number);
        return Double.isNaN(number) ? new Judgement(found.last(), found.usual(), found.others(), List.of()) : found;
    }

    /// A form filled in with what was sent before and came back.
    Form again(long id) {
        Filling filling = allowed(id);
        Form form = Form.EMPTY.with("source", filling.source()).with("note", filling.note());
        for (Filling.Sent one : filling.values()) {
            form = form.with(Cell.field(Cell.key(one.measure(), one.period())), Form.number(one.number()));
        }
        return form;
    }

    /// One that the reader may see: their own body's, or one that they decide about.
    ///
    /// @throws AccessDeniedException when it is somebody else's
    Filling allowed(long id) {
        Filling filling = fillings.get(id);
        String organisation = filling.of().organisation();
        if (!access.scope(ValueRights.FILL).covers(organisation)
                && !access.scope(ValueRights.IMPORT).covers(organisation)) {
            throw new AccessDeniedException("filling %d is of %s".formatted(id, organisation));
        }
        return filling;
    }

    FillingPage one(long id, Form form, Words words) {
        Filling filling = allowed(id);
        Map<Cell, Judgement> judged = filling.state() == FillingState.SENT ? filled.judged(filling) : Map.of();
        List<FillingPage.Row> rows = new ArrayList<>();
        filled.cells(filling).forEach((cell, number) -> rows.add(row(filling, cell, number, judged, words)));
        return new FillingPage(
                filling,
                name(filling.of().organisation()),
                lives.line(life, filling, WAY),
                rows,
                judged.values().stream().filter(Judgement::isAsking).count(),
                lives.offered(life, filling),
                reason(filling),
                filling.state() == FillingState.RETURNED
                        && access.scope(ValueRights.FILL).covers(filling.of().organisation()),
                form);
    }

    private static FillingPage.Row row(
            Filling filling, Cell cell, double number, Map<Cell, Judgement> judged, Words words) {
        Measure measure = cell.measure();
        return new FillingPage.Row(
                measure.names().orElse(measure.code()),
                words.wording().unit(measure.unit()),
                cell,
                ValueText.number(number, words),
                JudgedText.of(number, judged.getOrDefault(cell, Judgement.NONE), words),
                CollectionAddresses.history(filling.of().organisation(), measure.code(), cell.period()));
    }

    private @Nullable String reason(Filling filling) {
        return filling.state() != FillingState.RETURNED
                ? null
                : lives.history(filling.subject()).stream()
                        .map(TakenStep::comment)
                        .filter(comment -> !comment.isEmpty())
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    Names name(String organisation) {
        return organisations.units().find(organisation).map(RatedUnit::names).orElse(Names.same(organisation));
    }
}

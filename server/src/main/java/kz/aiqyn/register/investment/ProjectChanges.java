package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes projects and the rows below them, and tells which measures that touches.
@Service
class ProjectChanges extends RecordChanges<InvestmentProject> {

    private final ProjectRows rows;
    private final Plots plots;
    private final Keeping keeping;

    ProjectChanges(Projects projects, ProjectRows rows, Plots plots, Keeping keeping) {
        super(projects, rows.all(), keeping);
        this.rows = rows;
        this.plots = plots;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable InvestmentProject before, InvestmentProject after, LocalDate today) {
        return Optional.of(InvestmentMeasures.touched(
                InvestmentMeasures.OF_PROJECTS,
                before == null ? List.of(after.organisation()) : List.of(before.organisation(), after.organisation()),
                today));
    }

    /// Keeps a project; a new one with its first promise.
    ///
    /// @param due null when nothing is promised yet
    Outcome<Long> save(InvestmentProject project, @Nullable LocalDate due) {
        return super.save(project)
                .then(
                        id -> project.id() == 0 && due != null
                                ? below(id, 1, kept -> promise(kept, new Promise(1, keeping.today(), due, ""), 0))
                                : Outcome.done(id),
                        id -> id);
    }

    /// Keeps a new project with what is below it.
    ///
    /// @param intake the file that it came from, 0 for none
    long add(ProjectDossier dossier, long intake) {
        Instant now = keeping.now();
        return add(dossier.project(), intake, id -> {
            Map<String, String> told = new HashMap<>();
            dossier.promises().forEach(row -> {
                rows.promises().put(id, row, intake, now);
                told.putAll(row.fields());
            });
            dossier.openings().forEach(row -> {
                rows.openings().put(id, row, intake, now);
                told.putAll(row.fields());
            });
            dossier.funds().forEach(row -> rows.funds().put(id, row, intake, now));
            dossier.facts().forEach(row -> rows.facts().put(id, row, intake, now));
            return told;
        });
    }

    /// Promises a day, or moves the promise; what was promised before stays.
    ///
    /// @param seen version of the project that the sender saw
    Outcome<Long> promise(long id, int seen, LocalDate due, String reason) {
        return below(id, seen, project -> promise(project, due, reason, 0));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> promise(InvestmentProject project, LocalDate due, String reason, long intake) {
        ProjectDossier dossier = rows.dossier(project);
        if (!dossier.openings().isEmpty() || project.stage() == ProjectStage.GIVEN_UP) {
            return Outcome.refused(Phrase.of("investment.refused.over"));
        }
        Optional<Promise> last = dossier.promise();
        if (last.filter(promise -> promise.due().equals(due)).isPresent()) {
            return Outcome.refused("due", Phrase.of("investment.refused.unmoved", due));
        }
        if (last.isPresent() && reason.isEmpty()) {
            return Outcome.refused("reason", Phrase.of("web.form.empty"));
        }
        return promise(
                project,
                new Promise(dossier.promises().size() + 1, keeping.today(), due, last.isPresent() ? reason : ""),
                intake);
    }

    private Outcome<Long> promise(InvestmentProject project, Promise promise, long intake) {
        return put(rows.promises(), project, promise, promise.number() == 1 ? "promised" : "moved", intake);
    }

    /// Corrects the day of an opening, or its act; what was written before stays.
    Outcome<Long> correct(long id, int seen, LocalDate openedOn, String act) {
        return below(id, seen, project -> {
            List<Opening> before = rows.openings().list(id);
            return before.isEmpty()
                    ? Outcome.refused("corrected-on", Phrase.of("investment.refused.unopened"))
                    : put(rows.openings(), project, new Opening(before.size() + 1, openedOn, act), "corrected", 0);
        });
    }

    Outcome<Long> report(long id, int seen, QuarterFact fact) {
        return below(
                id,
                seen,
                project -> fact.against(rows.facts().list(id))
                        .map(fault -> Outcome.<Long>refused(fault.field(), fault.why()))
                        .orElseGet(() -> report(project, fact, 0)));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> report(InvestmentProject project, QuarterFact fact, long intake) {
        return put(rows.facts(), project, fact, "reported", intake);
    }

    Outcome<Long> finance(long id, int seen, YearFunds funds) {
        return below(id, seen, project -> put(rows.funds(), project, funds, "financed", 0));
    }

    /// A project that a file brought stays while a plot is its.
    @Override
    public boolean isTouched(long number) {
        return super.isTouched(number) || plots.areOfProjects(number);
    }
}

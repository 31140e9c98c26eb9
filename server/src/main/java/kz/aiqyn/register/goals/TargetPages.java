package kz.aiqyn.register.goals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one target show.
@Component
class TargetPages {

    private static final int YEARS_AHEAD = 5;
    private static final int OFFERED = 200;

    private final PlanTargets targets;
    private final TargetRows rows;
    private final PlanGoals goals;
    private final NamedProjects projects;
    private final ChangeHistory history;
    private final Owners owners;
    private final Access access;
    private final MeasureUses uses;
    private final InstantSource clock;

    TargetPages(
            PlanTargets targets,
            TargetRows rows,
            PlanGoals goals,
            NamedProjects projects,
            ChangeHistory history,
            Owners owners,
            Access access,
            MeasureUses uses,
            InstantSource clock) {
        this.targets = targets;
        this.rows = rows;
        this.goals = goals;
        this.projects = projects;
        this.history = history;
        this.owners = owners;
        this.access = access;
        this.uses = uses;
        this.clock = clock;
    }

    /// A target that the reader has a right for.
    PlanTarget allowed(long id, String right) {
        PlanTarget target = targets.get(id);
        access.require(right, target.organisation());
        return target;
    }

    TargetPage page(PlanTarget target, Form form, Words words) {
        boolean edits = access.scope(GoalsRights.EDIT).covers(target.organisation());
        boolean reports = access.scope(GoalsRights.REPORT).covers(target.organisation());
        TargetPage.Reader reader = new TargetPage.Reader(
                edits,
                reports,
                edits ? quarters(target, words) : Map.of(),
                reports ? projects.kinds(words) : Map.of(),
                reports ? offered(target, words) : Map.of());
        return page(target, reader, history.of(target.subject()), form);
    }

    /// The page for everybody: nothing to be done, and nobody named.
    TargetPage open(long id) {
        return page(targets.get(id), TargetPage.Reader.NOBODY, ChangeHistory.Shown.NONE, Form.EMPTY);
    }

    private TargetPage page(PlanTarget target, TargetPage.Reader reader, ChangeHistory.Shown changes, Form form) {
        TargetDossier dossier = rows.dossier(target);
        return new TargetPage(
                dossier,
                goals.find(target.goal()).orElseThrow(),
                owners.name(target.organisation()),
                TargetPage.Path.of(dossier, Kazakhstan.today(clock)),
                projects.standings(dossier.projects()),
                reader,
                changes,
                uses(dossier),
                form);
    }

    private Map<String, String> offered(PlanTarget target, Words words) {
        Map<String, String> offered = new LinkedHashMap<>();
        projects.offered(target.organisation(), OFFERED)
                .forEach(record -> offered.put(record.subject(), words.name(record.label())));
        return offered;
    }

    private Map<String, String> quarters(PlanTarget target, Words words) {
        LocalDate today = Kazakhstan.today(clock);
        int first = Math.min(target.yardstick().baseYear() + 1, today.getYear());
        Map<String, String> quarters = new LinkedHashMap<>();
        for (int year = today.getYear() + YEARS_AHEAD; year >= first; year--) {
            for (int quarter = 4; quarter >= 1; quarter--) {
                Period period = Period.quarter(year, quarter);
                quarters.put(period.toString(), words.wording().period(period));
            }
        }
        return quarters;
    }

    /// The indicators and places that rest on the latest figure.
    private List<MeasureUse.Use> uses(TargetDossier dossier) {
        return dossier.points().reversed().stream()
                .filter(point -> point.fact() != null)
                .findFirst()
                .map(point -> uses.of(dossier.target().organisation(), GoalsMeasures.codes(), point.period()))
                .orElseGet(List::of);
    }

    TargetPage.Edited edited(long id, Form form, Words words) {
        Map<String, String> served = new LinkedHashMap<>();
        goals.inOrder().forEach(goal -> served.put(goal.code(), goal.code() + " " + words.name(goal.names())));
        return new TargetPage.Edited(id, owners.choices(access.scope(GoalsRights.EDIT), words), served, form);
    }

    TargetPage.Goals goals(Form form) {
        return new TargetPage.Goals(goals.inOrder(), access.may(GoalsRights.PLAN), form);
    }
}

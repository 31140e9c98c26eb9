package kz.aiqyn.register.goals;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Component;

/// Puts together the pages over many targets: the overview, the evaluation of a year, the projects.
@Component
class GoalsPages {

    private static final int PRESSING = 10;

    private final GoalTotals totals;
    private final PlanGoals goals;
    private final PlanTargets targets;
    private final TargetRows rows;
    private final NamedProjects projects;
    private final Organisations organisations;
    private final Owners owners;
    private final GoalsSettings settings;
    private final InstantSource clock;

    GoalsPages(
            GoalTotals totals,
            PlanGoals goals,
            PlanTargets targets,
            TargetRows rows,
            NamedProjects projects,
            Organisations organisations,
            Owners owners,
            GoalsSettings settings,
            InstantSource clock) {
        this.totals = totals;
        this.goals = goals;
        this.targets = targets;
        this.rows = rows;
        this.projects = projects;
        this.organisations = organisations;
        this.owners = owners;
        this.settings = settings;
        this.clock = clock;
    }

    /// The quarter asked for, or the latest of which anything was reported.
    private Period quarter(String asked, Scope scope) {
        return asked.isEmpty()
                ? totals.latest(scope)
                        .orElseGet(() -> Period.quarter(Kazakhstan.today(clock).getYear(), 4))
                : TargetForm.quarter(asked).orElseThrow(() -> Absent.of("goals.absent.period", asked));
    }

    /// @param organisation of whom; empty for all that the scope covers
    /// @param asked the quarter, empty for the latest
    GoalsOverview overview(String organisation, String asked, Scope scope, String list) {
        Scope own = scope(organisation, scope);
        Period period = quarter(asked, own);
        List<GoalTotals.Total> path = totals.byQuarter(own, period);
        List<GoalTotals.Total> parts = organisation.isEmpty() ? totals.byBody(own, period) : List.of();
        return new GoalsOverview(
                new GoalsOverview.Asked(organisation, period, list),
                totals.all(own, period),
                parts,
                path,
                totals.pressing(own, period, PRESSING),
                names());
    }

    /// @param organisation of whom; empty for all that the scope covers
    /// @param asked the year, empty for the latest that can be evaluated
    GoalsEvaluation evaluation(String organisation, String asked, Scope scope, String list) {
        Scope own = scope(organisation, scope);
        int last = Kazakhstan.today(clock).getYear() - 1;
        int year = asked.isEmpty()
                ? totals.latestYear(own).map(Period::year).orElse(last)
                : TargetForm.isYear(asked) ? Integer.parseInt(asked) : unknown(asked);
        Period period = Period.quarter(year, 4);
        List<GoalsEvaluation.Line> lines = organisation.isEmpty() ? List.of() : lines(own, period);
        List<GoalScore> bodies = organisation.isEmpty()
                ? totals.byBody(own, period).stream()
                        .map(total -> new GoalScore(total, settings))
                        .sorted(Comparator.comparing(GoalScore::score, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList()
                : List.of();
        return new GoalsEvaluation(
                new GoalsOverview.Asked(organisation, period, list),
                totals.years(),
                new GoalScore(totals.all(own, period), settings),
                totals.byGoal(own, period),
                bodies,
                lines,
                names());
    }

    private static int unknown(String year) {
        throw Absent.of("goals.absent.period", year);
    }

    private List<GoalsEvaluation.Line> lines(Scope scope, Period period) {
        return rows.dossiers(targets.list(scope)).stream()
                .flatMap(dossier -> dossier.point(period).stream()
                        .map(point -> new GoalsEvaluation.Line(dossier.target(), point, Kazakhstan.today(clock))))
                .toList();
    }

    GoalsProjects projects(String list) {
        Map<String, RecordReference> named = new LinkedHashMap<>();
        Map<String, List<GoalTotals.Naming>> targets = totals.namings().stream()
                .peek(naming -> named.put(naming.record().subject(), naming.record()))
                .collect(Collectors.groupingBy(naming -> naming.record().subject()));
        Map<String, RecordStanding> standings = projects.standings(named.values());
        List<GoalsProjects.Project> shown = named.entrySet().stream()
                .map(each -> new GoalsProjects.Project(
                        each.getValue(),
                        standings.get(each.getKey()),
                        Objects.requireNonNull(targets.get(each.getKey()))))
                .sorted(Comparator.comparingInt(GoalsProjects.Project::order))
                .toList();
        return new GoalsProjects(list, shown, counts(standings.values()), names());
    }

    private static Map<String, Map<RecordStanding.Course, Long>> counts(
            java.util.Collection<RecordStanding> standings) {
        return standings.stream()
                .collect(Collectors.groupingBy(
                        RecordStanding::organisation,
                        TreeMap::new,
                        Collectors.groupingBy(RecordStanding::course, Collectors.counting())));
    }

    private Scope scope(String organisation, Scope scope) {
        if (organisation.isEmpty()) {
            return scope;
        }
        owners.requireKnown(organisation);
        return new Scope(false, new TreeSet<>(List.of(organisation)));
    }

    /// Of bodies and goals, by code.
    private Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        goals.inOrder().forEach(goal -> names.put(goal.code(), goal.names()));
        organisations.units().list().forEach((RatedUnit unit) -> names.put(unit.code(), unit.names()));
        return names;
    }
}

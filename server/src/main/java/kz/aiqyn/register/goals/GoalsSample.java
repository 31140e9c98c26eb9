package kz.aiqyn.register.goals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented goals: for departments as many targets, and as many of them reached, as the invented oblast's figures say;
/// for akimats a dozen each, or a few where the akimats are few.
@Component
class GoalsSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final int FEW_TARGETS = 4;
    private static final int OFFERED = 60;
    private static final int FACT_AFTER = 12;

    private final PlanGoals goals;
    private final GoalChanges goalChanges;
    private final PlanTargets targets;
    private final TargetChanges changes;
    private final NamedProjects projects;
    private final Organisations organisations;
    private final InstantSource clock;

    GoalsSample(
            PlanGoals goals,
            GoalChanges goalChanges,
            PlanTargets targets,
            TargetChanges changes,
            NamedProjects projects,
            Organisations organisations,
            InstantSource clock) {
        this.goals = goals;
        this.goalChanges = goalChanges;
        this.targets = targets;
        this.changes = changes;
        this.projects = projects;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "goals.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        List<SampleIdea> ideas = SampleIdea.all();
        ideas.stream()
                .filter(idea -> idea.whose().equals("goal"))
                .filter(idea -> goals.find(idea.goal()).isEmpty())
                .forEach(idea -> goalChanges.add(new PlanGoal(0, idea.goal(), idea.names(), 1, clock.instant()), 0));
        List<String> empty = codes.stream().filter(targets::isEmpty).toList();
        List<String> akimats = empty.stream().filter(this::isAkimat).toList();
        List<RecordReference> all = new ArrayList<>();
        for (String akimat : akimats) {
            List<RecordReference> sites = projects.offered(akimat, OFFERED);
            all.addAll(sites);
            boolean many = akimats.size() >= MANY;
            List<SampleIdea> own = of("akimat", ideas);
            akimat(akimat, many, many ? own : few(own), sites);
        }
        SampleOblast oblast = SampleOblast.of(organisations.units());
        Figures reachedTargets = new Figures(oblast, "dep.targets.all", "dep.targets.reached");
        Figures reachedResults = new Figures(oblast, "dep.programmes.results", "dep.programmes.reached");
        for (String code : empty) {
            List<SampleIdea> own = of(code, ideas);
            if (!own.isEmpty()) {
                department(code, PlanTarget.Kind.TARGET, wider(own, ideas), reachedTargets, all);
                department(
                        code, PlanTarget.Kind.RESULT, wider(of("programme", ideas), ideas), reachedResults, List.of());
            }
        }
    }

    private boolean isAkimat(String code) {
        return organisations
                .units()
                .find(code)
                .filter((RatedUnit unit) -> !unit.kato().isEmpty())
                .isPresent();
    }

    private static List<SampleIdea> of(String whose, List<SampleIdea> ideas) {
        return ideas.stream().filter(idea -> idea.whose().equals(whose)).toList();
    }

    /// The same again for villages and for cities, for bodies that answer for more than was invented.
    private static List<SampleIdea> wider(List<SampleIdea> own, List<SampleIdea> ideas) {
        List<SampleIdea> wider = new ArrayList<>(own);
        of("where", ideas).forEach(where -> own.forEach(idea -> wider.add(idea.in(where.names()))));
        return wider;
    }

    /// Some that name sites, and one that does not.
    private static List<SampleIdea> few(List<SampleIdea> ideas) {
        List<SampleIdea> few = new ArrayList<>(ideas.stream()
                .filter(idea -> !idea.sites().isEmpty())
                .limit(FEW_TARGETS - 1)
                .toList());
        few.add(ideas.getFirst());
        return few;
    }

    private void akimat(String code, boolean many, List<SampleIdea> ideas, List<RecordReference> sites) {
        SplittableRandom random = new SplittableRandom(code.hashCode());
        int all = ideas.size();
        double good = random.nextDouble(0.55, 0.95);
        Map<Period, SampleTargets.Count> counts = new TreeMap<>();
        for (int year = many ? 2023 : 2025; year <= 2025; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                int reached = (int) Math.round(all * Math.min(1, good + random.nextDouble(-0.12, 0.12)));
                counts.put(Period.quarter(year, quarter), new SampleTargets.Count(all, reached));
            }
        }
        SampleTargets made = new SampleTargets(code, PlanTarget.Kind.TARGET, PlanTarget.Reach.OWN, clock.instant());
        made.make(ideas, counts, sites).forEach(dossier -> changes.made(dossier, new Moments(Map.of(), Map.of())));
    }

    private void department(
            String code, PlanTarget.Kind kind, List<SampleIdea> ideas, Figures figures, List<RecordReference> sites) {
        Map<Period, SampleFigure> all = figures.all().getOrDefault(code, Map.of());
        Map<Period, SampleFigure> reached = figures.reached().getOrDefault(code, Map.of());
        Map<Period, SampleTargets.Count> counts = new TreeMap<>();
        all.forEach((period, figure) -> {
            SampleFigure part = reached.get(period);
            if (part != null) {
                counts.put(
                        period,
                        new SampleTargets.Count(
                                figure.number().intValueExact(), part.number().intValueExact()));
            }
        });
        SampleTargets made = new SampleTargets(code, kind, PlanTarget.Reach.OBLAST, clock.instant());
        made.make(ideas, counts, sites).forEach(dossier -> changes.made(dossier, new Moments(all, reached)));
    }

    /// Two of the oblast's figures, by body and quarter.
    private record Figures(Map<String, Map<Period, SampleFigure>> all, Map<String, Map<Period, SampleFigure>> reached) {

        Figures(SampleOblast oblast, String all, String reached) {
            this(byBody(oblast, all), byBody(oblast, reached));
        }

        private static Map<String, Map<Period, SampleFigure>> byBody(SampleOblast oblast, String measure) {
            Map<String, Map<Period, SampleFigure>> figures = new HashMap<>();
            oblast.figures(measure)
                    .forEach(figure -> figures.computeIfAbsent(figure.unit(), any -> new TreeMap<>())
                            .put(figure.period(), figure));
            return figures;
        }
    }

    /// Plans and facts were written on the days on which the oblast's figures became known; without one a plan in the
    /// January of its year, and a fact twelve days after the quarter.
    private record Moments(Map<Period, SampleFigure> planned, Map<Period, SampleFigure> reported)
            implements TargetChanges.Moments {

        @Override
        public Instant planned(Period period) {
            SampleFigure figure = planned.get(period);
            return start(figure == null ? LocalDate.of(period.year(), 1, 15) : figure.known());
        }

        @Override
        public Instant reported(Period period) {
            SampleFigure figure = reported.get(period);
            return start(figure == null ? period.end().plusDays(FACT_AFTER) : figure.known());
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
        }
    }
}

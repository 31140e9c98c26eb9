package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// Ranks the proposals of a call by the engine that ranks akimats: a project is a unit, a criterion an indicator.
/// Marks of experts are scaled from 0 to 10, figures between the worst and the best of the call.
final class ProjectRanking {

    /// Enough for a place to be sure to a tenth of a place.
    private static final int DRAWS = 2_000;

    private static final long SEED = 1;
    private static final double NOISE = 0.25;

    private final int year;
    private final List<CallCriterion> criteria;
    private final BigDecimal budgets;

    /// @param budgets all of the call's budgets together
    ProjectRanking(int year, List<CallCriterion> criteria, BigDecimal budgets) {
        this.year = year;
        this.criteria = List.copyOf(criteria);
        this.budgets = budgets;
    }

    /// The best first.
    ///
    /// @param means of what experts gave, by proposal and criterion
    List<RankedProposal> rank(List<CostedProposal> proposals, Map<Long, Map<String, BigDecimal>> means) {
        Units units = Units.of(proposals.stream()
                .map(costed -> RatedUnit.named(Long.toString(costed.proposal().id()), "project"))
                .toList());
        PanelBuilder panel = new PanelBuilder(units);
        List<Map<String, BigDecimal>> numbers = new ArrayList<>();
        for (CostedProposal costed : proposals) {
            numbers.add(add(costed, means.getOrDefault(costed.proposal().id(), Map.of()), panel));
        }
        if (!(Rating.prepare(methodology(), panel.build()) instanceof Preparation.Ready(Rating rating))) {
            throw new IllegalStateException("the program's own formulas are not understood");
        }
        Edition edition = rating.rate(Period.year(year)).getFirst();
        RobustnessOutcome robust = RobustnessStudy.run(
                rating, edition, rating.methodology().robustness(), new Sampling(DRAWS, SEED, 1), done -> {});
        List<RankedProposal> ranked = new ArrayList<>();
        for (int unit = 0; unit < proposals.size(); unit++) {
            ranked.add(ranked(edition, unit, interval(robust, unit), numbers.get(unit)));
        }
        ranked.sort(Comparator.comparingInt(RankedProposal::place).thenComparingLong(RankedProposal::proposal));
        return ranked;
    }

    private Map<String, BigDecimal> add(CostedProposal costed, Map<String, BigDecimal> given, PanelBuilder panel) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            CallCriterion criterion = criteria.get(i);
            Optional<BigDecimal> number =
                    criterion.basis().number(costed, Optional.ofNullable(given.get(criterion.code())), budgets);
            if (number.isPresent()) {
                numbers.put(criterion.code(), number.get());
                panel.add(Value.of(
                        Long.toString(costed.proposal().id()),
                        Period.year(year),
                        code(i),
                        number.get().doubleValue()));
            }
        }
        return numbers;
    }

    private static Optional<RankInterval> interval(RobustnessOutcome robust, int unit) {
        return switch (robust) {
            case RobustnessResult result -> result.interval(unit);
            case RobustnessOutcome.Refused refused -> Optional.empty();
        };
    }

    private RankedProposal ranked(
            Edition edition, int unit, Optional<RankInterval> interval, Map<String, BigDecimal> numbers) {
        int place = edition.place(Tree.INDEX, unit).orElseThrow();
        List<RankedProposal.Point> points = new ArrayList<>();
        for (Contribution contribution : Contributions.of(edition, unit).indicators()) {
            CallCriterion criterion =
                    criteria.get(Integer.parseInt(contribution.code().substring(1)));
            points.add(new RankedProposal.Point(
                    criterion.code(),
                    numbers.getOrDefault(criterion.code(), BigDecimal.ZERO),
                    rounded(contribution.score(), 2),
                    rounded(contribution.share(), 4),
                    rounded(contribution.points(), 2)));
        }
        return new RankedProposal(
                Long.parseLong(edition.units().get(unit).code()),
                place,
                rounded(interval.map(RankInterval::low).orElse((double) place), 1),
                rounded(interval.map(RankInterval::high).orElse((double) place), 1),
                rounded(edition.score(Tree.INDEX, unit).orElseThrow(), 2),
                points);
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /// A criterion as formulas name it.
    private static String code(int criterion) {
        return "c" + criterion;
    }

    private Methodology methodology() {
        List<Measure> measures = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            CallCriterion criterion = criteria.get(i);
            measures.add(new Measure(code(i), criterion.names(), "point", PeriodKind.YEAR, RollUp.LAST));
            indicators.add(new Indicator(
                    code(i),
                    criterion.names(),
                    criterion.weight().doubleValue(),
                    "point",
                    code(i),
                    Formation.UNIT,
                    scoring(criterion.basis()),
                    Passport.EMPTY));
        }
        Block block =
                new Block("criteria", Names.NONE, 1, PeriodKind.YEAR, Aggregation.ARITHMETIC, List.of(), indicators);
        return new Methodology(
                new Identity("appraisal", Integer.toString(year), Names.NONE, null, null, Names.NONE),
                new Index(Index.DEFAULT_CODE, Names.NONE, Aggregation.ARITHMETIC),
                Scale.DEFAULT,
                List.of(),
                Peers.EVERYBODY,
                new Coverage(0, 0),
                TreatmentLimits.DEFAULT,
                measures,
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Robustness(new Robustness.WeightNoise.Uniform(NOISE), List.of(), List.of(), List.of(), true));
    }

    private static Scoring scoring(Basis basis) {
        return new Scoring(
                basis.isLessBetter() ? new Direction.Down() : new Direction.Up(),
                basis == Basis.EXPERTS ? new Normalisation.Goalposts(0, ScoreSheet.BEST) : new Normalisation.MinMax(),
                Treatment.NONE,
                new MissingPolicy.Exclude(),
                ConstantPolicy.MIDDLE,
                null);
    }
}

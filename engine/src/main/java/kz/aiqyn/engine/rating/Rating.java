package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.parallel.Parallel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// Rates the units of a panel by a methodology: the way from the two to editions.
public final class Rating {

    private final Methodology methodology;
    private final Panel panel;
    private final IndicatorValues values;
    private final Map<PeriodKind, Tree> trees = new ConcurrentHashMap<>();

    private Rating(Methodology methodology, Panel panel, IndicatorValues values) {
        this.methodology = methodology;
        this.panel = panel;
        this.values = values;
    }

    /// Understands the methodology's formulas over a panel's measures. Other faults of a methodology are
    /// for the checks to find beforehand.
    public static Preparation prepare(Methodology methodology, Panel panel) {
        Formulas formulas = Formulas.of(methodology);
        return formulas.faults().isEmpty()
                ? new Preparation.Ready(
                        new Rating(methodology, panel, new DerivedValues(formulas, PeriodColumns.of(panel))))
                : new Preparation.Refused(formulas.faults());
    }

    /// A rating of values that are derived already, or otherwise than by the methodology's formulas.
    public static Rating of(Methodology methodology, Panel panel, IndicatorValues values) {
        return new Rating(methodology, panel, values);
    }

    /// The same values rated by another methodology whose indicators have the same formulas.
    public Rating by(Methodology other) {
        return new Rating(other, panel, values);
    }

    /// The same methodology and panel on other indicator values, such as [ReplacedValues].
    public Rating with(IndicatorValues other) {
        return new Rating(methodology, panel, other);
    }

    public Methodology methodology() {
        return methodology;
    }

    public Panel panel() {
        return panel;
    }

    public IndicatorValues values() {
        return values;
    }

    /// The nodes that take part in editions of a kind.
    public Tree tree(PeriodKind kind) {
        return trees.computeIfAbsent(kind, any -> Tree.of(methodology, any));
    }

    /// The periods that can be rated: those that can be tried, within the methodology's days in force.
    public SortedSet<Period> periods() {
        SortedSet<Period> periods = tryable();
        periods.removeIf(period -> !methodology.identity().inForce(period.end()));
        return periods;
    }

    /// The periods of an edition's kind whose end the data reach, also when the methodology is not in force then:
    /// a draft is tried on them.
    public SortedSet<Period> tryable() {
        SortedSet<Period> periods = new TreeSet<>();
        SortedSet<PeriodKind> kinds = EditionKinds.of(methodology);
        for (Measure measure : methodology.measures()) {
            for (Period reported : panel.periods(measure.code())) {
                for (PeriodKind kind : kinds) {
                    if (kind.isRolledUpFrom(reported.kind()) && endsWith(reported, kind)) {
                        periods.add(reported.within(kind));
                    }
                }
            }
        }
        return periods;
    }

    /// The period of the same kind before this one, when it can be rated.
    public Optional<Period> before(Period period) {
        return periods().contains(period.plus(-1)) ? Optional.of(period.plus(-1)) : Optional.empty();
    }

    /// The peer groups of a period.
    public List<PeerGroup> groups(Period period) {
        return PeerGroup.of(methodology.peers(), panel.units(), period);
    }

    /// One edition for every peer group of a period.
    public List<Edition> rate(Period period) {
        return groups(period).stream().map(group -> rate(period, group)).toList();
    }

    /// The edition of one peer group, which may be any selection of units.
    public Edition rate(Period period, PeerGroup group) {
        return new RatingPipeline(new Subject(methodology, tree(period.kind()), period, group), values, panel).take();
    }

    /// An edition of another version of this methodology taken again by this one, on the same values and
    /// with the same indicators and units screened out: what is asked is what the method does, not who is
    /// compared.
    ///
    /// @param other its methodology has the same nodes and formulas
    public Edition again(Edition other) {
        Subject subject = new Subject(methodology, tree(other.period().kind()), other.period(), other.group());
        return new RatingPipeline(subject, values, panel).take(other.cells(), other.screening());
    }

    /// The edition in which a unit is rated; empty when it belongs to no group in that period.
    public Optional<Edition> rate(Period period, String unit) {
        return groups(period).stream()
                .filter(group ->
                        group.units().stream().anyMatch(member -> member.code().equals(unit)))
                .findFirst()
                .map(group -> rate(period, group));
    }

    /// The editions of several periods, in their order; the same whatever the number of threads.
    public List<Edition> rate(List<Period> periods, int threads) {
        List<List<Edition>> editions = new ArrayList<>();
        periods.forEach(period -> editions.add(List.of()));
        Parallel.forEach(threads, periods.size(), i -> editions.set(i, rate(periods.get(i))));
        return editions.stream().flatMap(List::stream).toList();
    }

    /// True when a reported period is the last of its kind within the period of the coarser kind.
    private static boolean endsWith(Period reported, PeriodKind kind) {
        return reported.within(kind).last(reported.kind()).equals(reported);
    }
}

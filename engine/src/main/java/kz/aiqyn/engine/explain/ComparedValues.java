package kz.aiqyn.engine.explain;

import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.rating.Tree;

/// With what value of an indicator that of today is compared. It is that of the edition before; but a value counted
/// since 1 January holds the earlier periods of its year, and is compared with the same period of last year.
public final class ComparedValues {

    private static final int YEAR = 12;

    private final Edition before;
    private final Edition after;
    private final EarlierValues earlier;
    private final Formulas formulas;

    private ComparedValues(Edition before, Edition after, EarlierValues earlier) {
        this.before = before;
        this.after = after;
        this.earlier = earlier;
        this.formulas = Formulas.of(after.methodology());
    }

    /// @param earlier asked for values of the year before, where the edition before is of another period
    public static ComparedValues of(Edition before, Edition after, EarlierValues earlier) {
        return new ComparedValues(before, after, earlier);
    }

    /// The edition that the later one is compared with.
    public Edition before() {
        return before;
    }

    /// Two values beside each other, NaN where there is none.
    ///
    /// @param since the period of the earlier one
    /// @param measuredIn unit of measurement as written; empty when the later methodology has no such indicator
    public record Pair(double before, double after, Period since, String measuredIn) {}

    /// Whether an indicator's value is counted since 1 January and was therefore set beside last year's.
    public boolean isOfLastYear(String code) {
        return !sameStretch() && formulas.find(code).map(Formula::accumulates).orElse(false);
    }

    /// Whether a value that the earlier edition had not is there now.
    public boolean came(String code, String unit) {
        return Double.isNaN(raw(before, code, unit)) && !Double.isNaN(raw(after, code, unit));
    }

    /// Whether a value that the earlier edition had is not there any more.
    public boolean went(String code, String unit) {
        return !Double.isNaN(raw(before, code, unit)) && Double.isNaN(raw(after, code, unit));
    }

    /// Whether a unit's value was set beside that of the same period of last year: not where it came or went since the
    /// edition before, which is then all that there is to say, nor where last year has none.
    public boolean isOfLastYear(String code, String unit) {
        return isOfLastYear(code) && !came(code, unit) && !went(code, unit) && !Double.isNaN(lastYear(code, unit));
    }

    /// A unit's values of an indicator.
    public Pair find(String code, String unit) {
        Optional<Indicator> indicator = after.methodology().findIndicator(code);
        String measuredIn = indicator.map(Indicator::unit).orElse("");
        double now = raw(after, code, unit);
        if (indicator.isEmpty() || !isOfLastYear(code, unit)) {
            return new Pair(raw(before, code, unit), now, before.period(), measuredIn);
        }
        return new Pair(lastYear(code, unit), now, after.period().earlier(YEAR).orElseThrow(), measuredIn);
    }

    private double lastYear(String code, String unit) {
        Period since = after.period().earlier(YEAR).orElseThrow();
        OptionalInt at = after.find(unit);
        Optional<Indicator> indicator = after.methodology().findIndicator(code);
        return at.isEmpty() || indicator.isEmpty()
                ? Double.NaN
                : earlier.value(indicator.get(), after.units().get(at.getAsInt()), since);
    }

    /// Both editions reach from 1 January to the same day of a year.
    private boolean sameStretch() {
        return before.period().equals(after.period())
                || after.period().earlier(YEAR).equals(Optional.of(before.period()));
    }

    private static double raw(Edition edition, String code, String unit) {
        Tree tree = edition.tree();
        OptionalInt at = edition.find(unit);
        return tree.find(code)
                .filter(node -> tree.leaf(node) != Tree.NONE && at.isPresent())
                .map(node -> edition.cells().raw()[tree.leaf(node)][at.getAsInt()])
                .orElse(Double.NaN);
    }
}

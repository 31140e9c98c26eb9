package kz.aiqyn.rating.edition.life;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Preparation.Ready;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// Which periods can be rated.
@Component
public class Periods {

    private final Methodologies methodologies;
    private final Organisations organisations;
    private final Measures measures;

    Periods(Methodologies methodologies, Organisations organisations, Measures measures) {
        this.methodologies = methodologies;
        this.organisations = organisations;
        this.measures = measures;
    }

    /// The periods that the published versions of a methodology can rate from the values known now, in order.
    public SortedSet<Period> rateable(String methodology) {
        SortedSet<Period> periods = new TreeSet<>();
        for (MethodologyVersion version : methodologies.list(methodology)) {
            if (version.state() == MethodologyState.PUBLISHED || version.state() == MethodologyState.RETIRED) {
                periods.addAll(rateable(version));
            }
        }
        periods.removeIf(period -> methodologies.inForce(methodology, period).isEmpty());
        return periods;
    }

    /// The periods that one version can rate.
    public SortedSet<Period> rateable(MethodologyVersion version) {
        return periods(version, Rating::periods);
    }

    /// The periods that a version can be tried on, also before it is in force.
    public SortedSet<Period> tryable(MethodologyVersion version) {
        return periods(version, Rating::tryable);
    }

    private SortedSet<Period> periods(MethodologyVersion version, Function<Rating, SortedSet<Period>> which) {
        Units units = organisations.units();
        Panel panel = measures.asOf(measures.latest(), version.document(), units);
        return Rating.prepare(version.document(), panel) instanceof Ready(Rating rating)
                ? which.apply(rating)
                : new TreeSet<>();
    }
}

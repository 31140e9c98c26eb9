package kz.aiqyn.rating.edition.life;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Preparation.Ready;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
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

    /// Reading all values takes long, and the first page of the staff asks too.
    private final Cache<Asked, Found> known =
            Caffeine.newBuilder().maximumSize(32).build();

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

    /// What keeps the latest published version of a methodology from being computed with what sources declare
    /// now.
    public List<Phrase> disagreements(String methodology) {
        return methodologies.list(methodology).stream()
                .filter(version -> version.state() == MethodologyState.PUBLISHED)
                .findFirst()
                .map(version -> found(version).disagreements())
                .orElse(List.of());
    }

    /// The periods that one version can rate.
    public SortedSet<Period> rateable(MethodologyVersion version) {
        return found(version).rateable();
    }

    /// The periods that a version can be tried on, also before it is in force.
    public SortedSet<Period> tryable(MethodologyVersion version) {
        return found(version).tryable();
    }

    /// What the periods depend on.
    private record Asked(String digest, Instant latest, List<RatedUnit> units) {}

    private record Found(SortedSet<Period> rateable, SortedSet<Period> tryable, List<Phrase> disagreements) {}

    private Found found(MethodologyVersion version) {
        Units units = organisations.units();
        Instant latest = measures.latest();
        return known.get(new Asked(version.digest(), latest, units.list()), any -> find(version, latest, units));
    }

    private Found find(MethodologyVersion version, Instant latest, Units units) {
        Panel panel = measures.asOf(latest, version.document(), units);
        List<Phrase> disagreements = measures.disagreements(latest, version.document());
        return Rating.prepare(version.document(), panel) instanceof Ready(Rating rating)
                ? new Found(
                        Collections.unmodifiableSortedSet(rating.periods()),
                        Collections.unmodifiableSortedSet(rating.tryable()),
                        disagreements)
                : new Found(Collections.emptySortedSet(), Collections.emptySortedSet(), disagreements);
    }
}

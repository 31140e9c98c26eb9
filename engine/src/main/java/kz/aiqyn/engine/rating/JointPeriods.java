package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.Units;

/// The periods that indicators are scaled over jointly. Each is screened as it is for its own edition, so that the
/// editions of all these periods rest on the same sample.
final class JointPeriods {

    private final Subject subject;
    private final IndicatorValues values;
    private final Units registry;
    private final Map<Period, Screened> known = new HashMap<>();

    /// One period's values and what screening makes of them.
    private record Screened(Cells cells, Screening screening) {}

    JointPeriods(Subject subject, IndicatorValues values, Units registry) {
        this.subject = subject;
        this.values = values;
        this.registry = registry;
    }

    /// Takes a period's values and screening as given.
    void know(Period period, Cells cells, Screening screening) {
        known.put(period, new Screened(cells, screening));
    }

    /// The values of all the rated units in all the periods, and how many units the periods with any value have.
    ScoredColumn.Basis basis(int leaf, Joint joint) {
        PeriodKind kind = subject.period().kind();
        Period last = last(joint.last(), kind);
        List<double[]> pooled = new ArrayList<>();
        int size = 0;
        for (Period period = first(joint.first(), kind); period.compareTo(last) <= 0; period = period.plus(1)) {
            Screened screened = screened(period);
            if (!screened.screening().leftOut()[leaf]) {
                double[] rated = screened.screening().ofRated(screened.cells().raw()[leaf]);
                pooled.add(rated);
                size += Sample.isEmpty(rated) ? 0 : rated.length;
            }
        }
        return new ScoredColumn.Basis(Sample.present(pooled), size);
    }

    private Screened screened(Period period) {
        Screened found = known.get(period);
        if (found == null) {
            Subject other = new Subject(subject.methodology(), subject.tree(), period, group(period));
            Cells cells = Cells.of(other, values, registry);
            found = new Screened(cells, Screening.of(other, cells));
            known.put(period, found);
        }
        return found;
    }

    /// The peer group in another period. A selection of units, which is not the group that the methodology has, is
    /// scaled over its own units only.
    private PeerGroup group(Period period) {
        PeerGroup own = subject.group();
        return regular(subject.period()).codes().equals(own.codes())
                ? regular(period)
                : new PeerGroup(
                        own.code(),
                        own.names(),
                        own.units().stream()
                                .filter(unit -> unit.inForce(period))
                                .toList());
    }

    private PeerGroup regular(Period period) {
        PeerGroup own = subject.group();
        return PeerGroup.of(subject.methodology().peers(), registry, period).stream()
                .filter(group -> group.code().equals(own.code()))
                .findFirst()
                .orElse(new PeerGroup(own.code(), own.names(), List.of()));
    }

    private static Period first(Period joint, PeriodKind kind) {
        return kind.isRolledUpFrom(joint.kind())
                ? joint.within(kind)
                : joint.parts(kind).getFirst();
    }

    private static Period last(Period joint, PeriodKind kind) {
        return kind.isRolledUpFrom(joint.kind()) ? joint.within(kind) : joint.last(kind);
    }
}

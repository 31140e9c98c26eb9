package kz.aiqyn.measure.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kz.aiqyn.measure.MeasureQuery;

/// As few questions as ask for everything that was touched, and for not much more.
final class Coalesced {

    private Coalesced() {}

    static List<MeasureQuery> of(List<MeasureQuery> touched) {
        List<MeasureQuery> asked = new ArrayList<>();
        for (MeasureQuery query : touched) {
            MeasureQuery merged = query;
            for (int i = 0; i < asked.size(); ) {
                if (belongTogether(asked.get(i), merged)) {
                    merged = union(asked.remove(i), merged);
                    i = 0;
                } else {
                    i++;
                }
            }
            asked.add(merged);
        }
        return asked;
    }

    /// One contains the other, or they differ along one side only, so that their union asks for nothing else.
    private static boolean belongTogether(MeasureQuery a, MeasureQuery b) {
        int different = (a.measures().equals(b.measures()) ? 0 : 1)
                + (a.periods().equals(b.periods()) ? 0 : 1)
                + (a.organisations().equals(b.organisations()) ? 0 : 1);
        return different <= 1 || a.covers(b) || b.covers(a);
    }

    private static MeasureQuery union(MeasureQuery a, MeasureQuery b) {
        TreeSet<String> measures = new TreeSet<>(a.measures());
        measures.addAll(b.measures());
        TreeSet<kz.aiqyn.engine.period.Period> periods = new TreeSet<>(a.periods());
        periods.addAll(b.periods());
        TreeSet<String> organisations = new TreeSet<>();
        if (!a.organisations().isEmpty() && !b.organisations().isEmpty()) {
            organisations.addAll(a.organisations());
            organisations.addAll(b.organisations());
        }
        return new MeasureQuery(measures, periods, organisations);
    }
}

package kz.aiqyn.rating.collection;

import java.util.Set;
import kz.aiqyn.measure.MeasureKey;

/// Values that bodies have sent in and nobody has decided about yet: no longer missing, and not there either.
public interface SentValues {

    Set<MeasureKey> waiting();
}

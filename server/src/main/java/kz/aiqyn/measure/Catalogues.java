package kz.aiqyn.measure;

import java.util.SortedMap;

/// Which measures there are, and which source's values of each are taken.
public interface Catalogues {

    /// What holds now, by code of the measure.
    SortedMap<String, GivenMeasure> list();

    /// Those of which a source gave values or was chosen: others are open to whoever gives the first value.
    SortedMap<String, GivenMeasure> taken();
}

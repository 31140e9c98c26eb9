package kz.aiqyn.measure;

import java.util.SortedMap;

/// Which measures there are, and which source gives each.
public interface Catalogues {

    /// What holds now, by code of the measure.
    SortedMap<String, GivenMeasure> list();
}

package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;

/// Finds what would lift units of one edition.
final class LiftSearch {

    LiftSearch(Rating rating, Edition edition) {}

    Lift one(String unit, String indicator, int place) {
        throw new UnsupportedOperationException("not there yet");
    }

    Lift several(String unit, int place, List<String> indicators) {
        throw new UnsupportedOperationException("not there yet");
    }
}

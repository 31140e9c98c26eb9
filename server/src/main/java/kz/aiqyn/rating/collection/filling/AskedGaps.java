package kz.aiqyn.rating.collection.filling;

import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.collection.FoundGaps;

/// Whose missing values are asked about, by which version and for which period.
record AskedGaps(String organisation, String methodology, String version, Period asked) {

    FoundGaps.Question question() {
        return new FoundGaps.Question(methodology, version, asked);
    }

    /// The version as forms name it.
    String chosen() {
        return methodology + "/" + version;
    }
}

package kz.aiqyn.rating.methodology.edit;

import java.util.List;

/// What the form of an indicator offers for its scoring, as the file writes it.
public final class ScoringTerms {

    /// What may be written for the direction.
    public static final List<String> DIRECTIONS = List.of("up", "down", "corridor [0, 100]");

    /// What may be written for missing values.
    public static final List<String> MISSING = List.of("worst", "exclude", "previous(1)", "peer-median");

    /// What may be written for the normalisation.
    public static final List<String> NORMALISATIONS = List.of(
            "goalposts [0, 100]", "minmax", "target 100", "distance 100", "zscore [50, 10]", "rank", "percentile");

    private ScoringTerms() {}
}

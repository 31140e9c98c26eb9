package kz.aiqyn.engine.methodology;

import org.jspecify.annotations.Nullable;

/// How an indicator's value becomes its score.
///
/// @param joint periods that are scaled together, null when each is scaled alone
public record Scoring(
        Direction direction,
        Normalisation normalisation,
        Treatment treatment,
        MissingPolicy missing,
        ConstantPolicy constant,
        @Nullable Joint joint) {}

package kz.aiqyn.register.appraisal;

import org.jspecify.annotations.Nullable;

/// A call as everybody reads it.
///
/// @param ranking null until the decision is signed; so is the choice
record PublishedCall(
        CallPage page,
        @Nullable RankingPage ranking,
        @Nullable ChoicePage choice) {}

package kz.aiqyn.portal.monday;

import java.util.List;
import java.util.Optional;

/// What a rated body finds first: its place, why, what would lift it, what it objected.
///
/// @param one the only organisation that somebody speaks for; empty when there are several or none is rated
/// @param several in the order of the rating
/// @param objections the latest first
record OwnPlaces(Optional<One> one, List<UnitAnswer> several, List<MyObjection> objections) {

    public OwnPlaces {
        several = List.copyOf(several);
        objections = List.copyOf(objections);
    }

    /// @param eyebrow of which rating and period
    /// @param facts place, score, movement, who is in office, as the report shows them; so is what follows
    /// @param lift one sentence: the least effort
    /// @param href the public page with everything
    public record One(
            String name, String eyebrow, String facts, String path, String change, String lift, String href) {}

    /// @param about what was objected to
    /// @param state whether it was answered, and how
    /// @param answer empty until there is one
    public record MyObjection(String about, String words, String state, String answer, String local) {}
}

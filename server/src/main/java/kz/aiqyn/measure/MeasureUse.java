package kz.aiqyn.measure;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// What rests on a value. Ratings declare a bean of it; pages of sources, which may not know ratings, ask it.
public interface MeasureUse {

    /// The indicators that are computed of a value, by the methodologies in force for its period.
    List<Use> of(MeasureKey value);

    /// An indicator.
    ///
    /// @param rating title of the methodology
    /// @param indicator its names
    /// @param standings what it came to in the published editions of the value's period, the latest first;
    /// in the last edition before where that period has none yet; none where nothing is published, or the
    /// organisation is not rated
    record Use(Names rating, Names indicator, List<Standing> standings) {

        public Use {
            standings = List.copyOf(standings);
        }
    }

    /// Where the value's organisation stands in a published edition.
    ///
    /// @param isEarlier whether it is the last edition before the value's period, which has none yet: it
    /// does not rest on the value
    /// @param byIndicator its place by the indicator alone
    /// @param overall its place in the rating; empty when it has none
    /// @param local address of the organisation's page in the edition, as the staff open it, without the language
    /// @param open the same for everybody
    record Standing(
            Period period,
            boolean isEarlier,
            Optional<Place> byIndicator,
            Optional<Place> overall,
            String local,
            String open) {}

    /// @param among how many of its peers have one
    record Place(int number, int among) {}
}

package kz.aiqyn.rating.methodology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;

/// What dry runs made of versions; whoever computes editions tells it.
public interface TriedVersions {

    /// The last dry run of a version.
    ///
    /// @param words of the reader, in which names are given
    Optional<Tried> last(MethodologyVersion version, Words words);

    /// @param period that it was tried on
    /// @param knownAt as of when its values were known
    /// @param isOld whether the version was changed since
    /// @param isCompared whether the period was published, so that there are moves to tell
    /// @param changed how many have another place or another score than was published
    /// @param moved those with another place, who gains most first
    /// @param address of all of it, without the language
    record Tried(
            Period period,
            Instant knownAt,
            boolean isOld,
            boolean isCompared,
            int changed,
            List<Moved> moved,
            String address) {

        public Tried {
            moved = List.copyOf(moved);
        }
    }

    /// @param sign places gained or lost, `↑3`
    record Moved(String name, String sign, String before, String place) {}
}

package kz.aiqyn.rating.edition;

import java.util.List;
import kz.aiqyn.engine.period.Period;

/// Whether published editions still come out as they were published.
public interface EditionVerification {

    /// Computes every published edition anew from what was known then, and names those that differ.
    Result all();

    /// @param verified how many editions were computed anew
    /// @param differing those that no longer reproduce
    record Result(int verified, List<Differing> differing) {

        public Result {
            differing = List.copyOf(differing);
        }
    }

    /// An edition that no longer reproduces.
    ///
    /// @param differences what differs, unit by unit, the first few in full; in English, as logs are
    record Differing(
            long id,
            String methodology,
            Period period,
            int revision,
            String stored,
            String now,
            List<String> differences) {

        public Differing {
            differences = List.copyOf(differences);
        }
    }
}

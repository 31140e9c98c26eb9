package kz.aiqyn.rating.edition;

import java.util.List;
import kz.aiqyn.engine.period.Period;

/// Whether published editions still come out as they were published, and are stored as they came out.
public interface EditionVerification {

    /// Computes every published edition anew from what was known then, and names those that differ; and compares the
    /// rows of every computation with its digest.
    Result all();

    /// @param published editions that were computed anew, as the audit names them
    /// @param differing those that no longer reproduce
    /// @param altered rows that are not as they were stored
    record Result(List<String> published, List<Differing> differing, List<Altered> altered) {

        public Result {
            published = List.copyOf(published);
            differing = List.copyOf(differing);
            altered = List.copyOf(altered);
        }
    }

    /// Rows of a computation that are not as they were stored.
    ///
    /// @param table `schema.table`
    /// @param row which, and what of it differs; in English, as logs are
    record Altered(long computation, String table, String row) {}

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

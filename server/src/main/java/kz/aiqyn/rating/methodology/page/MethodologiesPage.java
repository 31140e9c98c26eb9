package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;

/// All methodologies with their versions.
///
/// @param mayEdit whether the reader may import
/// @param mayPropose whether the reader may propose indicators
/// @param problems of the file that was just sent in, none when it was fine
/// @param refused why it was not taken otherwise
record MethodologiesPage(
        List<Family> families,
        boolean mayEdit,
        boolean mayPropose,
        List<MethodologyProblem> problems,
        @Nullable String refused,
        @Nullable Done done) {

    public MethodologiesPage {
        families = List.copyOf(families);
        problems = List.copyOf(problems);
    }

    /// The versions of one methodology, the latest first.
    public record Family(String code, List<MethodologyVersion> versions) {
        public Family {
            versions = List.copyOf(versions);
        }

        public MethodologyVersion latest() {
            return versions.getFirst();
        }
    }
}

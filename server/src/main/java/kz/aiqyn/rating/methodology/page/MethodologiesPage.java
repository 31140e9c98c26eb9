package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// All methodologies with their versions.
///
/// @param mayEdit whether the reader may import
/// @param mayPropose whether the reader may propose indicators
/// @param problems of the file that was just sent in, none when it was fine
/// @param form of a file, with why it was not taken
record MethodologiesPage(
        List<Family> families, boolean mayEdit, boolean mayPropose, List<MethodologyProblem> problems, Form form) {

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

package kz.aiqyn.base.territory.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.aiqyn.base.territory.BorderFile;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.ClassifierDifference;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// Files for territories: where to send them, and what came of the last one.
///
/// @param kind of the file that was sent, empty when none was
/// @param problems why it was not taken
/// @param taken how many names or figures were taken from it
public record FilesPage(
        Form form,
        List<BorderFile> borderFiles,
        String kind,
        @Nullable Problems problems,
        @Nullable BordersTaken borders,
        @Nullable Integer taken) {

    public FilesPage {
        borderFiles = List.copyOf(borderFiles);
    }

    /// What the classifier would change, to be confirmed.
    public record Preview(UUID upload, String file, Form form, LocalDate effective, ClassifierDifference difference) {}
}

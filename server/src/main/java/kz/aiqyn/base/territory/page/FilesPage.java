package kz.aiqyn.base.territory.page;

import java.util.List;
import kz.aiqyn.base.territory.BorderFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// Files for territories: where to send them, and why the last one was not taken.
///
/// @param kind of the file that was sent, empty when none was
/// @param problems why it was not taken
/// @param blank what stands in the forms of other kinds of files
/// @param taken how many changes the last one made
record FilesPage(
        Form form,
        Form blank,
        List<BorderFile> borderFiles,
        String kind,
        @Nullable Problems problems,
        @Nullable Integer taken) {

    public FilesPage {
        borderFiles = List.copyOf(borderFiles);
    }

    /// What stands in the form of a kind of file.
    public Form form(String of) {
        return kind.equals(of) || kind.isEmpty() ? form : blank;
    }
}

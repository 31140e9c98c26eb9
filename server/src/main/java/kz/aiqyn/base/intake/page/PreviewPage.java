package kz.aiqyn.base.intake.page;

import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// What a file would change, to be confirmed.
///
/// @param notices what its sender should know of the file
/// @param problems why its confirmation was refused, null when nobody confirmed it yet
record PreviewPage(
        FileKind kind,
        SentFile file,
        FileDifference difference,
        List<Notice> notices,
        @Nullable Problems problems) {

    public PreviewPage {
        notices = List.copyOf(notices);
    }

    public String address() {
        return "/staff/files/" + kind.code() + "/" + file.number();
    }
}

package kz.aiqyn.base.intake.page;

import java.util.List;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which files of a kind are sent in.
///
/// @param problems why the last one was not taken, null when none was refused
/// @param taken those that were taken, the latest first
record FilePage(FileKind kind, Form form, @Nullable Problems problems, List<SentFile> taken) {

    public FilePage {
        taken = List.copyOf(taken);
    }

    public String address() {
        return "/staff/files/" + kind.code();
    }
}

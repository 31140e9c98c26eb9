package kz.aiqyn.base.intake.page;

import java.util.List;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which files of a kind are sent in.
///
/// @param beside kinds of files that lead back to the same page, this one among them
/// @param problems why the last one was not taken, null when none was refused
/// @param taken those that were taken, the latest first
record FilePage(
        FileKind kind,
        List<FileKind> beside,
        Form form,
        @Nullable Problems problems,
        List<SentFile> taken) {

    static final String TEMPLATE = "base/intake/page/file";

    public FilePage {
        beside = List.copyOf(beside);
        taken = List.copyOf(taken);
    }

    public boolean hasSample() {
        return kind.sample().isPresent() || !kind.example().isEmpty();
    }

    public boolean hasTemplate() {
        return kind.template().isPresent();
    }
}

package kz.aiqyn.base.territory.page;

import java.util.List;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.territory.BorderFile;

/// Files of territories: where to send them, and the borders that were taken.
record FilesPage(List<FileKind> kinds, List<BorderFile> borderFiles) {

    public FilesPage {
        kinds = List.copyOf(kinds);
        borderFiles = List.copyOf(borderFiles);
    }
}

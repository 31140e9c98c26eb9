package kz.aiqyn.files.workbook;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What cells of a sheet refer to: texts and styles of the workbook, unpacked when the first cell asks for them.
final class SheetContext {

    private final PackageParts parts;
    private final WorkbookPart workbook;
    private @Nullable SharedTexts texts;
    private @Nullable Styles styles;

    SheetContext(PackageParts parts, WorkbookPart workbook) {
        this.parts = parts;
        this.workbook = workbook;
    }

    SharedTexts texts() throws Unreadable, IOException {
        SharedTexts known = texts;
        if (known == null) {
            known = SharedTexts.of(parts, workbook.relationships());
            texts = known;
        }
        return known;
    }

    Styles styles() throws Unreadable, IOException {
        Styles known = styles;
        if (known == null) {
            known = Styles.of(parts, workbook.relationships());
            styles = known;
        }
        return known;
    }

    boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }
}

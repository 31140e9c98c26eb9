package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A workbook that is open for reading.
public final class Workbook implements AutoCloseable {

    private final PackageParts parts;
    private final WorkbookPart workbook;
    private final SheetContext context;

    private Workbook(PackageParts parts, WorkbookPart workbook) {
        this.parts = parts;
        this.workbook = workbook;
        this.context = new SheetContext(parts, workbook);
    }

    /// Opens a file that begins as an archive does.
    ///
    /// @throws Unreadable when it is no workbook of this kind, or a damaged one
    public static Workbook open(Path file) throws Unreadable, IOException {
        return open(file, Inflated.USUAL);
    }

    static Workbook open(Path file, Inflated bounds) throws Unreadable, IOException {
        PackageParts parts = PackageParts.open(file, bounds);
        boolean sound = false;
        try {
            Workbook workbook = new Workbook(parts, WorkbookPart.of(parts, PackageKind.workbook(parts)));
            sound = true;
            return workbook;
        } finally {
            if (!sound) {
                parts.close();
            }
        }
    }

    /// Its sheets in the order of their tabs.
    public List<Sheet> sheets() {
        return workbook.sheets();
    }

    /// Opens one of its sheets.
    public SheetRows rows(Sheet sheet) throws Unreadable, IOException {
        if (sheet.part().isEmpty()) {
            throw new Unreadable(new Unreadable.Reason.Damaged(sheet.name(), 0));
        }
        return new SheetRows(parts.sheet(sheet.part()), context);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}

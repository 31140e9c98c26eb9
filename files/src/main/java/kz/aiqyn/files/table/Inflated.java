package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// How large a workbook is unpacked. Sheets are read row by row, but one row, one text and all that stands beside the
/// sheets are held in memory: a small file that unpacks to gigabytes would take the program down.
///
/// @param mostOfAll bytes of the whole workbook
/// @param mostBeside bytes of the parts that are no sheets, the texts of cells among them
/// @param mostOfRow bytes from one row of a sheet to the next
/// @param mostOfText bytes of one text; a cell of Excel's holds 32,767 letters
record Inflated(long mostOfAll, long mostBeside, long mostOfRow, long mostOfText) {

    static final Inflated USUAL = new Inflated(1L << 30, 96L << 20, 32L << 20, 1L << 20);

    /// No packing of the kind that workbooks have makes more of a byte than this.
    private static final long GREATEST_RATIO = 1_032;

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};

    /// Whether a workbook is too large to be read. Nothing is kept of what is unpacked to find out.
    ///
    /// @throws IOException when it is no sound archive
    boolean isExceededBy(Path file) throws IOException {
        if (Files.size(file) * GREATEST_RATIO < mostOfText) {
            return false;
        }
        long all = 0;
        long beside = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                // Pictures and the like are never unpacked.
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    boolean sheet = entry.getName().startsWith("xl/worksheets/");
                    try (InputStream content = zip.getInputStream(entry)) {
                        long size = size(
                                content, Math.min(mostOfAll - all, sheet ? mostOfAll : mostBeside - beside), sheet);
                        if (size < 0) {
                            return true;
                        }
                        all += size;
                        beside += sheet ? 0 : size;
                    }
                }
            }
        }
        return false;
    }

    /// How large a part is; -1 when it, one of its rows or one of its texts is too large.
    private long size(InputStream content, long most, boolean sheet) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        long row = 0;
        long text = 0;
        int matched = 0;
        for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
            size += read;
            for (int i = 0; i < read; i++) {
                byte letter = chunk[i];
                text = letter == '<' ? 0 : text + 1;
                matched = letter == ROW[matched] ? matched + 1 : letter == '<' ? 1 : 0;
                row++;
                if (matched == ROW.length) {
                    matched = 0;
                    row = 0;
                }
                if (text > mostOfText || (sheet && row > mostOfRow)) {
                    return -1;
                }
            }
            if (size > most) {
                return -1;
            }
        }
        return size;
    }
}

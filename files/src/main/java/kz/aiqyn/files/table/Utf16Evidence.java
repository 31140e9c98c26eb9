package kz.aiqyn.files.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.engine.text.Phrase;

/// Whether a file is sound UTF-16: whole letters of two bytes, pairs of surrogates complete, nothing that is
/// zero.
final class Utf16Evidence {

    private Utf16Evidence() {}

    static EncodingVerdict of(Path path, Encoding encoding) throws IOException {
        boolean littleEndian = encoding == Encoding.UTF_16LE;
        RowCount rows = new RowCount();
        boolean high = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int second = in.read();
                int unit = littleEndian ? second << 8 | first : first << 8 | second;
                boolean low = second >= 0 && Character.isLowSurrogate((char) unit);
                if (second < 0 || low != high) {
                    return new EncodingVerdict.Refused(
                            rows.row(), Phrase.of("table.encoding.half-letter", encoding.title()));
                }
                if (unit == 0) {
                    return new EncodingVerdict.Refused(rows.row(), Phrase.of("table.file.binary"));
                }
                high = Character.isHighSurrogate((char) unit);
                rows.pass(unit);
            }
        }
        return high
                ? new EncodingVerdict.Refused(rows.row(), Phrase.of("table.encoding.half-letter", encoding.title()))
                : new EncodingVerdict.Known(encoding);
    }
}

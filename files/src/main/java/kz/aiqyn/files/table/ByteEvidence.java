package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What the bytes of a file say of its encoding, if it is one of those that write a letter of ASCII as one
/// byte.
final class ByteEvidence {

    private static final int FEW = 3;

    private final RowCount rows = new RowCount();
    private final Utf8Evidence utf8 = new Utf8Evidence();
    private final SingleByteEvidence single = new SingleByteEvidence();
    private final long[] zeros = new long[2];
    private long zeroRow;
    private long position;

    private ByteEvidence() {}

    /// @param given the encoding that a mark or the user states; null when there is neither
    static EncodingVerdict of(Path path, @Nullable Encoding given) throws IOException {
        ByteEvidence evidence = new ByteEvidence();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    evidence.add(buffer[i] & 0xFF);
                }
            }
        }
        evidence.utf8.finish();
        return evidence.verdict(given);
    }

    private void add(int value) {
        long row = rows.row();
        if (value == 0) {
            zeros[(int) (position & 1)]++;
            zeroRow = zeroRow == 0 ? row : zeroRow;
        }
        utf8.add(value, row);
        single.add(value, row);
        rows.pass(value);
        position++;
    }

    private EncodingVerdict verdict(@Nullable Encoding given) {
        if (zeroRow > 0) {
            return zeros(given);
        }
        if (given == Encoding.UTF_8) {
            return utf8.wrongRow() == 0 ? new EncodingVerdict.Known(given) : wrongByte();
        }
        if (given != null) {
            return stated(given);
        }
        if (utf8.wrongRow() == 0) {
            return new EncodingVerdict.Known(Encoding.UTF_8);
        }
        if (utf8.wordRow() > 0) {
            return new EncodingVerdict.Refused(
                    Math.max(utf8.wordRow(), utf8.wrongRow()),
                    Phrase.of(
                            "table.encoding.mixed",
                            String.valueOf(utf8.wordRow()),
                            String.valueOf(utf8.wrongRow()),
                            hexadecimal(utf8.wrongByte())));
        }
        if (single.foreignRow() > 0 || single.isOdd()) {
            return new EncodingVerdict.Refused(
                    Math.max(single.foreignRow(), single.firstRow()), Phrase.of("table.encoding.unknown"));
        }
        return new EncodingVerdict.Known(single.isKazakh() ? Encoding.KZ_1048 : Encoding.WINDOWS_1251);
    }

    private EncodingVerdict stated(Encoding given) {
        if (utf8.wordRow() > 0) {
            return new EncodingVerdict.Refused(
                    utf8.wordRow(), Phrase.of("table.encoding.not-as-stated", given.title()));
        }
        boolean nothing = single.foreignRow() > 0 && single.foreignByte() == SingleByteEvidence.NOTHING;
        return nothing
                ? new EncodingVerdict.Refused(
                        single.foreignRow(),
                        Phrase.of("table.encoding.byte", hexadecimal(SingleByteEvidence.NOTHING), given.title()))
                : new EncodingVerdict.Known(given);
    }

    /// The byte that is no UTF-8, as it is read in the code from which it probably comes.
    private EncodingVerdict wrongByte() {
        int value = utf8.wrongByte();
        String shown = new String(new byte[] {(byte) value}, Encoding.WINDOWS_1251.charset());
        Phrase phrase = value == SingleByteEvidence.NOTHING
                ? Phrase.of("table.encoding.byte", hexadecimal(value), Encoding.UTF_8.title())
                : Phrase.of("table.encoding.byte-shown", hexadecimal(value), shown, Encoding.UTF_8.title());
        return new EncodingVerdict.Refused(utf8.wrongRow(), phrase);
    }

    /// Half of the bytes of Latin letters, digits and separators are zero in UTF-16.
    private EncodingVerdict zeros(@Nullable Encoding given) {
        long more = Math.max(zeros[0], zeros[1]);
        boolean wide =
                given == null && position % 2 == 0 && more > FEW && more > position / 10 && zeros[0] * zeros[1] == 0;
        return wide
                ? new EncodingVerdict.Refused(
                        0,
                        Phrase.of(
                                "table.encoding.utf-16",
                                (zeros[0] > 0 ? Encoding.UTF_16BE : Encoding.UTF_16LE).title(),
                                (zeros[0] > 0 ? Encoding.UTF_16BE : Encoding.UTF_16LE).code()))
                : new EncodingVerdict.Refused(zeroRow, Phrase.of("table.file.binary"));
    }

    private static String hexadecimal(int value) {
        return "%02X".formatted(value);
    }
}

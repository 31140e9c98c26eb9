package kz.aiqyn.files.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/// The bytes of a part while it is unpacked: counted against what may be held in memory, and compared with the sum that
/// the archive keeps, which the JDK does not do.
final class BoundedPart extends FilterInputStream {

    /// What readers take in advance of what they give.
    private static final int AHEAD = 1 << 16;

    /// More was unpacked than can be held.
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("unpacks to too much");
        }
    }

    private final CRC32 sum = new CRC32();
    private final long expected;
    private final long most;
    private final Inflated bounds;
    private long size;
    private long item;
    private long row = Long.MAX_VALUE;

    /// @param most how many bytes the part may have
    BoundedPart(InputStream in, ZipEntry entry, long most, Inflated bounds) {
        super(in);
        this.expected = entry.getCrc();
        this.most = most;
        this.bounds = bounds;
    }

    /// How many bytes were unpacked so far.
    long size() {
        return size;
    }

    /// A tag or a text was read to its end.
    void itemEnds() {
        item = size;
    }

    /// A row of a sheet begins.
    void rowBegins() {
        row = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0) {
            if (expected >= 0 && expected != sum.getValue()) {
                throw new ZipException("the sum of the bytes is another");
            }
            return read;
        }
        sum.update(bytes, from, read);
        size += read;
        if (size > most || size - item > bounds.mostOfText() + AHEAD || size - row > bounds.mostOfRow() + AHEAD) {
            throw new Exceeded();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The names in a compound file, the container of Office before 2007 and of everything it encrypts since ([MS-CFB]).
final class CompoundFile {

    static final byte[] MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final int HEADER = 512;
    private static final int TABLES_IN_HEADER = 109;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 1_000;

    private final SeekableByteChannel file;
    private final ByteBuffer header;
    private final int sector;

    private CompoundFile(SeekableByteChannel file, ByteBuffer header) {
        this.file = file;
        this.header = header;
        this.sector = 1 << Math.clamp(header.getShort(30), 9, 12);
    }

    static boolean isOne(byte[] start) {
        return start.length >= MARK.length && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length);
    }

    /// What it holds by the names of its streams.
    static FileSignature kind(Path path) throws IOException {
        Set<String> names = names(path);
        if (names.contains("EncryptedPackage")) {
            return FileSignature.PROTECTED;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return FileSignature.XLS;
        }
        return names.contains("WordDocument")
                ? FileSignature.DOC
                : names.contains("PowerPoint Document") ? FileSignature.PPT : FileSignature.OTHER;
    }

    private static Set<String> names(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            ByteBuffer header = read(file, 0, HEADER);
            return header.remaining() < HEADER ? Set.of() : new CompoundFile(file, header).names();
        }
    }

    /// Follows the chain of the directory's sectors; a torn one ends early.
    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        int at = header.getInt(48);
        for (int sectors = 0; at >= 0 && sectors < MOST_SECTORS; sectors++) {
            ByteBuffer entries = read(file, place(at), sector);
            for (int i = 0; i + ENTRY <= entries.remaining(); i += ENTRY) {
                int length = entries.getShort(i + 64) - 2;
                if (length > 0 && length < 64) {
                    byte[] name = new byte[length];
                    entries.get(i, name);
                    names.add(new String(name, StandardCharsets.UTF_16LE));
                }
            }
            at = next(at);
        }
        return names;
    }

    /// The sector after another one; negative at the end of a chain.
    private int next(int at) throws IOException {
        int links = sector / 4;
        int table = table(at / links);
        return table < 0 ? -1 : number(place(table) + 4L * (at % links));
    }

    /// The sector with a part of the table of chains: the header lists the first, chained sectors the others.
    private int table(int index) throws IOException {
        if (index < TABLES_IN_HEADER) {
            return header.getInt(76 + 4 * index);
        }
        int listed = sector / 4 - 1;
        int list = header.getInt(68);
        for (int hop = (index - TABLES_IN_HEADER) / listed; hop > 0 && list >= 0; hop--) {
            list = number(place(list) + 4L * listed);
        }
        return list < 0 ? -1 : number(place(list) + 4L * ((index - TABLES_IN_HEADER) % listed));
    }

    private int number(long place) throws IOException {
        ByteBuffer bytes = read(file, place, 4);
        return bytes.remaining() < 4 ? -1 : bytes.getInt(0);
    }

    private long place(int at) {
        return (at + 1L) * sector;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        int read;
        do {
            read = file.read(bytes);
        } while (read > 0 && bytes.hasRemaining());
        return bytes.flip();
    }
}

package kz.aiqyn.files.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a package, which is a ZIP archive. None is unpacked beyond what may be held in memory.
final class PackageParts implements AutoCloseable {

    /// No packing of the kind that workbooks have makes more of a byte than this.
    private static final long GREATEST_RATIO = 1_032;

    private final ZipFile archive;
    private final Inflated bounds;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private long beside;

    private PackageParts(ZipFile archive, Inflated bounds) {
        this.archive = archive;
        this.bounds = bounds;
        for (Enumeration<? extends ZipEntry> each = archive.entries(); each.hasMoreElements(); ) {
            ZipEntry entry = each.nextElement();
            String name = PartNames.folded(entry.getName());
            if (!entry.isDirectory() && entries.put(name, entry) != null) {
                twice.add(name);
            }
        }
    }

    static PackageParts open(Path file, Inflated bounds) throws Unreadable, IOException {
        return new PackageParts(archive(file), bounds);
    }

    private static ZipFile archive(Path file) throws Unreadable, IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                // Names that are no UTF-8 belong to pictures and the like.
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException torn) {
                // The JDK opens no archive with a password; workbooks with one are no archives.
                throw new Unreadable(
                        isEncrypted(file) ? new Unreadable.Reason.NoWorkbook() : new Unreadable.Reason.Torn(), torn);
            }
        }
    }

    /// Whether the first entry has a password (APPNOTE.TXT 4.4.4).
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            return start.length == 8 && start[2] == 3 && (start[6] & 1) == 1;
        }
    }

    boolean has(String part) {
        return entries.containsKey(PartNames.folded(part));
    }

    /// Whether it has a part below a folder.
    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /// The first bytes of a part; none when it is not there.
    byte[] beginning(String part, int length) throws Unreadable, IOException {
        if (!has(part)) {
            return new byte[0];
        }
        try (BoundedPart content = open(part, bounds.mostBeside())) {
            return content.readNBytes(length);
        } catch (ZipException e) {
            throw damaged(part, e);
        }
    }

    /// A part that is held in memory, or what it says is.
    XmlPart beside(String part) throws Unreadable, IOException {
        long left = bounds.mostBeside() - beside;
        measure(part, left);
        return new XmlPart(part, open(part, left), bounds, size -> beside += size);
    }

    /// Unpacks what could be too large once for nothing: when it is, half of it need not be held to find out.
    private void measure(String part, long most) throws Unreadable, IOException {
        ZipEntry entry = entries.get(PartNames.folded(part));
        if (entry != null && entry.getCompressedSize() * GREATEST_RATIO > most) {
            try (BoundedPart content = new BoundedPart(archive.getInputStream(entry), entry, most, Inflated.NO_ITEMS)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (BoundedPart.Exceeded e) {
                throw new Unreadable(new Unreadable.Reason.TooLarge(), e);
            } catch (ZipException | EOFException e) {
                throw damaged(part, e);
            }
        }
    }

    /// A part that is read row by row.
    XmlPart sheet(String part) throws Unreadable, IOException {
        return new XmlPart(part, open(part, bounds.mostOfSheet()), bounds, size -> {});
    }

    private BoundedPart open(String part, long most) throws Unreadable, IOException {
        String name = PartNames.folded(part);
        ZipEntry entry = entries.get(name);
        if (entry == null || twice.contains(name)) {
            throw new Unreadable(new Unreadable.Reason.Damaged(part, 0));
        }
        try {
            return new BoundedPart(archive.getInputStream(entry), entry, most, bounds);
        } catch (ZipException e) {
            throw damaged(part, e);
        }
    }

    private static Unreadable damaged(String part, IOException cause) {
        return new Unreadable(new Unreadable.Reason.Damaged(part, 0), cause);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

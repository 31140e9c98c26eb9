package kz.aiqyn.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.cli.Refused;
import kz.aiqyn.ops.backup.Manifest.SavedTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup as it lies on the disk.
final class BackupFile {

    private static final int CHUNK = 1 << 16;

    private BackupFile() {}

    /// Reads the whole file and holds it against its manifest.
    ///
    /// @throws Refused when it is cut short, altered, no backup at all, or of a later format
    static Manifest verified(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refused.because("cli.file.absent", file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
            for (SavedTable table : manifest.tables()) {
                expected.add(table.entry());
                if (!digest(zip, table.entry(), file).equals(table.sha256())) {
                    throw Refused.because("ops.restore.altered", file.toString(), table.entry());
                }
            }
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !expected.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.because("ops.restore.altered", file.toString(), name);
                    });
            return manifest;
        } catch (ZipException e) {
            throw Refused.because("ops.restore.truncated", file.toString());
        } catch (IOException e) {
            throw Refused.because("cli.file.unreadable", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw Refused.because("ops.restore.truncated", file.toString());
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            JsonMapper json = JsonMapper.builder().build();
            byte[] bytes = stream.readAllBytes();
            int format = json.readTree(bytes).path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw Refused.because("ops.restore.newer-format", file.toString(), format, Manifest.FORMAT);
            }
            Manifest manifest = json.readValue(bytes, Manifest.class);
            if (!manifest.isIntact()) {
                throw Refused.because("ops.restore.altered", file.toString(), Manifest.ENTRY);
            }
            return manifest;
        } catch (JacksonException e) {
            throw Refused.because("ops.restore.altered", file.toString(), Manifest.ENTRY);
        }
    }

    private static String digest(ZipFile zip, String name, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Refused.because("ops.restore.altered", file.toString(), name);
        }
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = zip.getInputStream(entry)) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (ZipException e) {
            throw Refused.because("ops.restore.altered", file.toString(), name);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

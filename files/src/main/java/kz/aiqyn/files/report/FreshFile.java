package kz.aiqyn.files.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that whoever reads it finds the old one or the new one, never half of either.
final class FreshFile {

    private FreshFile() {}

    /// Writes what a file shall hold.
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    static void write(Path file, Writing writing) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null) {
            throw new IOException("expected a file to write, found the folder " + target);
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + name + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                writing.write(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

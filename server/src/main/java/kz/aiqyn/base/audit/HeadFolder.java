package kz.aiqyn.base.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The folder into which heads of the chain are exported, a small file each. Whoever copies it elsewhere can prove what
/// was there.
record HeadFolder(Path folder) {

    private static final String NAME = "aiqyn-audit-head-";

    /// Whether a head was exported on this day.
    boolean has(LocalDate day) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith(NAME + day + "-") && name.endsWith(".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder of heads " + folder, e);
        }
    }

    /// Writes a head whole or not at all; one that is there already stays as it is.
    void keep(AuditHead head, LocalDate day) {
        Path file = folder.resolve("%s%s-%09d.txt".formatted(NAME, day, head.number()));
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve(file.getFileName() + ".part");
            Files.writeString(half, head.line() + "\n", StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the head of the record to " + file, e);
        }
    }
}

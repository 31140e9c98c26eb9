package kz.aiqyn.base.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder into which heads of the chain are exported, a small file each. Whoever copies it elsewhere can prove what
/// was there.
public record HeadFolder(Path folder) {

    private static final String NAME = "aiqyn-audit-head-";

    /// What the folder holds.
    ///
    /// @param heads in the order of their numbers
    /// @param damaged files of a head's name that hold none
    public record Kept(List<AuditHead> heads, List<Path> damaged) {

        public Kept {
            heads = heads.stream()
                    .sorted(Comparator.comparingLong(AuditHead::number))
                    .toList();
            damaged = List.copyOf(damaged);
        }
    }

    /// The heads that lie in the folder; none where there is no folder.
    public Kept kept() {
        List<AuditHead> heads = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (Path file : files()) {
            try {
                heads.add(AuditHead.read(file));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                damaged.add(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the head " + file, e);
            }
        }
        return new Kept(heads, damaged);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME)
                            && file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder of heads " + folder, e);
        }
    }

    /// Whether a head was exported on this day.
    boolean has(LocalDate day) {
        return files().stream().anyMatch(file -> file.getFileName().toString().startsWith(NAME + day + "-"));
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

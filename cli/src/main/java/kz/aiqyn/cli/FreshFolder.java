package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Refused;
import org.jspecify.annotations.Nullable;

/// Files that belong together: written into a folder beside the place meant for them, and moved there when all are
/// whole, so that nothing half-written is ever found.
final class FreshFolder implements AutoCloseable {

    private final Path target;
    private final Path fresh;

    private FreshFolder(Path target, Path fresh) {
        this.target = target;
        this.fresh = fresh;
    }

    static FreshFolder of(Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw Refused.because("cli.out.not-folder", target.toString());
        }
        try {
            Files.createDirectories(target);
            return new FreshFolder(target, Files.createTempDirectory(target, ".new"));
        } catch (FileSystemException e) {
            throw Refused.because("cli.out.unwritable", target.toString());
        }
    }

    /// A folder that is wanted only for a while.
    static FreshFolder passing(Path folder) {
        return new FreshFolder(folder, folder);
    }

    /// Where to write.
    Path path() {
        return fresh;
    }

    /// Moves every file to its place.
    ///
    /// @return where they are now, by name
    List<Path> publish() throws IOException {
        try (Stream<Path> files = Files.list(fresh)) {
            List<Path> written = files.sorted().toList();
            for (Path file : written) {
                Path place = target.resolve(file.getFileName());
                if (Files.isDirectory(place)) {
                    throw Refused.because("cli.file.folder", place.toString());
                }
            }
            for (Path file : written) {
                Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return written.stream()
                    .map(file -> target.resolve(file.getFileName()))
                    .toList();
        }
    }

    /// Removes what was not published.
    @Override
    public void close() throws IOException {
        if (Files.exists(fresh)) {
            Files.walkFileTree(fresh, new Removal());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

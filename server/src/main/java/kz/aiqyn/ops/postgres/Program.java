package kz.aiqyn.ops.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's program, which travels inside ours and is unpacked into the data folder.
///
/// @param home where its `bin` lies
record Program(Path home) {

    /// Version of the program that travels with us.
    static final String VERSION = "18.6";

    /// Data of another major version it cannot read.
    static final String MAJOR = "18";

    static Program in(DataFolder folder) throws IOException {
        String archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path home = folder.program().resolve(VERSION + "-" + archive.replaceAll("postgres-|\\.txz", ""));
        if (!Files.exists(home)) {
            unpack(archive, folder.program(), home);
        }
        return new Program(home);
    }

    /// @throws Refused where none travels with us for such a machine
    static String archive(String systemName, String machineName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        String machine = machineName.toLowerCase(Locale.ROOT);
        String name = (system.startsWith("mac") ? "darwin" : system.startsWith("linux") ? "linux" : system) + "-"
                + switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
        String archive = "postgres-" + name + ".txz";
        if (Program.class.getResource("/" + archive) == null) {
            throw Refused.because("ops.program.none", name);
        }
        return archive;
    }

    private static void unpack(String archive, Path programs, Path home) throws IOException {
        Files.createDirectories(programs);
        Path half = Files.createTempDirectory(programs, "unpacking");
        try (InputStream packed = Program.class.getResourceAsStream("/" + archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(present(packed, archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        removeOthers(programs, home);
    }

    private static InputStream present(@Nullable InputStream packed, String archive) {
        if (packed == null) {
            throw new IllegalStateException("the program does not hold /" + archive);
        }
        return packed;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path place = into.resolve(entry.getName()).normalize();
        if (!place.startsWith(into)) {
            throw new IOException("found the entry %s, expected none outside its archive".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Programs of earlier versions, and what a crash left half unpacked; nobody else runs them,
    /// for we hold the folder.
    private static void removeOthers(Path programs, Path home) throws IOException {
        List<Path> others = new ArrayList<>();
        try (Stream<Path> inside = Files.list(programs)) {
            inside.filter(path -> !path.equals(home)).forEach(others::add);
        }
        for (Path other : others) {
            remove(other);
        }
    }

    /// Removes a folder with all that is in it.
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// What one of its commands said and how it ended.
    record Said(int code, String words) {

        boolean isFine() {
            return code == 0;
        }
    }

    /// Runs `initdb` or `pg_ctl`; as root in a user namespace of its own, since PostgreSQL refuses
    /// root.
    Said run(DataFolder folder, String command, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(home.resolve("bin").resolve(command).toString());
        words.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder.logs(), command, ".txt");
        try {
            ProcessBuilder process = new ProcessBuilder(words);
            process.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            process.environment().put("LC_ALL", "C");
            // Into a file: a pipe would stay open as long as the database that the command starts.
            process.redirectErrorStream(true).redirectOutput(said.toFile());
            int code = process.start().waitFor();
            return new Said(code, Files.readString(said).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command + " ran", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /// @throws Refused where we are root and cannot put the database into a user namespace
    void checkThatItCanRun(DataFolder folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        try {
            Process tried = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (tried.waitFor() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unshare was tried", e);
        } catch (IOException e) {
            throw Refused.because("ops.root", folder.path().toString());
        }
        throw Refused.because("ops.root", folder.path().toString());
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}

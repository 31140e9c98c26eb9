package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Refused;

/// The folder that everything of one installation lies in. It is never cleaned.
///
/// @param path where it is
record DataFolder(Path path) {

    private static final String MARK = "aiqyn.txt";
    private static final long LEAST_FREE_MEGABYTES = 250;
    private static final long LEAST_TO_START_MEGABYTES = 20;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// Makes the folder where there is none.
    ///
    /// @throws Refused when it is somebody else's, cannot be written to, or its disk is full
    static DataFolder prepared(Path path) {
        DataFolder folder = new DataFolder(path);
        try {
            Files.createDirectories(folder.path);
            if (!folder.isMarked()) {
                folder.begin();
            }
            if (!Files.isWritable(folder.path)) {
                throw Refused.because("ops.folder.unwritable", folder.path.toString());
            }
            Files.createDirectories(folder.logs());
            return folder;
        } catch (FileSystemException e) {
            throw Refused.because("ops.folder.unusable", folder.path.toString(), reason(e));
        } catch (IOException e) {
            throw Refused.because("ops.folder.unusable", folder.path.toString(), String.valueOf(e.getMessage()));
        }
    }

    /// @throws Refused when there is no data of Aiqyn's
    static DataFolder existing(Path path) {
        DataFolder folder = new DataFolder(path);
        if (!folder.isMarked() || !Files.exists(folder.cluster())) {
            throw Refused.because("ops.folder.none", folder.path.toString());
        }
        return folder;
    }

    private static String reason(FileSystemException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "")
                + (failure.getReason() == null ? "" : ": " + failure.getReason());
    }

    private boolean isMarked() {
        return Files.isRegularFile(path.resolve(MARK));
    }

    private void begin() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
                throw Refused.because("ops.folder.foreign", path.toString());
            }
        }
        checkRoom(LEAST_FREE_MEGABYTES);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(path.resolve(MARK), """
                This folder holds the data of Aiqyn: its database (postgresql), its logs (logs), the database's
                passwords (passwords) and the database's program (program). Do not change anything in it by hand.
                Copy it only while Aiqyn is stopped; otherwise use: aiqyn backup FILE
                """);
    }

    /// Without a little room the database does not start, and does not say why either.
    ///
    /// @throws Refused when the disk is full
    void checkRoom() throws IOException {
        checkRoom(LEAST_TO_START_MEGABYTES);
    }

    private void checkRoom(long least) throws IOException {
        long free = path.toFile().getUsableSpace() >> 20;
        if (free < least) {
            throw Refused.because("ops.folder.full", path.toString(), free, least);
        }
    }

    public Path logs() {
        return path.resolve("logs");
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /// Who holds the lock.
    Path holder() {
        return path.resolve("running.txt");
    }

    Path program() {
        return path.resolve("program");
    }
}

package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.engine.text.Refused;

/// That one process, and no other, runs the database of a folder. The operating system gives it
/// back when the process dies, however it dies.
final class FolderLock implements AutoCloseable {

    /// What this process holds: to open and close such a file again would give it back.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private FolderLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /// Who holds a folder.
    ///
    /// @param process the process's number
    /// @param since when it began
    record Holder(String process, String since) {

        Refused refusal(DataFolder folder) {
            return Refused.because("ops.folder.held", folder.path().toString(), process, since);
        }
    }

    /// @throws Refused when another process holds the folder, naming it
    static FolderLock take(DataFolder folder, Instant now) {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw written(folder).refusal(folder);
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            if (!taken) {
                channel.close();
                throw written(folder).refusal(folder);
            }
            Files.writeString(
                    folder.holder(),
                    "%d%n%s%n".formatted(ProcessHandle.current().pid(), now));
            return new FolderLock(channel, file);
        } catch (IOException e) {
            throw unusable(folder, e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /// Who runs the folder's database now, if anybody.
    static Optional<Holder> holder(DataFolder folder) {
        if (HELD.contains(folder.lock())) {
            return Optional.of(written(folder));
        }
        if (!Files.exists(folder.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null ? Optional.of(written(folder)) : Optional.empty();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static Refused unusable(DataFolder folder, IOException reason) {
        return Refused.because("ops.folder.unusable", folder.path().toString(), String.valueOf(reason.getMessage()));
    }

    private static Holder written(DataFolder folder) {
        try {
            List<String> lines = Files.readAllLines(folder.holder());
            return lines.size() < 2 ? new Holder("?", "?") : new Holder(lines.get(0), lines.get(1));
        } catch (IOException e) {
            // Only the name of who holds it is missing: that it is held is known.
            return new Holder("?", "?");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give the data folder back", e);
        } finally {
            HELD.remove(file);
        }
    }
}

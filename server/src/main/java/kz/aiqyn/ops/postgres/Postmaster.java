package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The database's first process, as its file `postmaster.pid` tells of it.
///
/// @param process its number
/// @param port where it listens
record Postmaster(long process, int port) {

    private static final int PORT_LINE = 3;
    private static final long PATIENCE_SECONDS = 5;

    static Optional<Postmaster> find(DataFolder folder) throws IOException {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE || !lines.get(PORT_LINE).strip().matches("\\d{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    static Path file(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    /// Ends what a database that was killed left behind: its processes hold its memory, beside which no new one
    /// starts. Whoever holds the folder's lock runs it alone, so that they are nobody else's.
    static void endOrphans(DataFolder folder) throws IOException {
        List<ProcessHandle> orphans = orphans(folder);
        orphans.forEach(ProcessHandle::destroy);
        for (ProcessHandle orphan : orphans) {
            try {
                orphan.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                orphan.destroyForcibly();
            } catch (ExecutionException e) {
                throw new IOException("process %d cannot be waited for".formatted(orphan.pid()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while process %d ended".formatted(orphan.pid()), e);
            }
        }
    }

    /// Processes of PostgreSQL that work in the folder, where the system tells.
    private static List<ProcessHandle> orphans(DataFolder folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(folder, process.pid()))
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).endsWith("postgres"))
                        .orElse(false))
                .toList();
    }

    private static boolean worksIn(DataFolder folder, long process) {
        try {
            Path workingFolder = Path.of("/proc", String.valueOf(process), "cwd");
            return Files.isSymbolicLink(workingFolder)
                    && Files.readSymbolicLink(workingFolder)
                            .equals(folder.cluster().toRealPath());
        } catch (IOException e) {
            // It ended in the meantime, or is another user's.
            return false;
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /// True when its number is now another program's: after the computer was restarted, numbers
    /// begin anew.
    boolean isSomethingElse(DataFolder folder) {
        Path workingFolder = Path.of("/proc", String.valueOf(process), "cwd");
        try {
            if (Files.isSymbolicLink(workingFolder)) {
                return !Files.readSymbolicLink(workingFolder)
                        .equals(folder.cluster().toRealPath());
            }
        } catch (IOException e) {
            // Another user's process does not tell where it works: its name must do.
            return isNamedOtherwise();
        }
        return isNamedOtherwise();
    }

    private boolean isNamedOtherwise() {
        return ProcessHandle.of(process)
                .flatMap(found -> found.info().command())
                .map(command -> !Path.of(command).endsWith("postgres"))
                .orElse(false);
    }
}

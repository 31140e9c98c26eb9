package kz.aiqyn.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The database's first process, as its file `postmaster.pid` tells of it.
///
/// @param process its number
/// @param port where it listens
record Postmaster(long process, int port) {

    private static final int PORT_LINE = 3;

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

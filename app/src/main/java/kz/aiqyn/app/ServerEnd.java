package kz.aiqyn.app;

import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.ops.serving.ServerProcess;

/// How the end of a server becomes that of its process.
final class ServerEnd {

    private ServerEnd() {}

    /// Waits for the end of a server.
    ///
    /// @return the exit code
    static int await(ServerProcess server) {
        if (server.await()) {
            return ExitCode.FINE;
        }
        if (!server.closeInTime()) {
            Runtime.getRuntime().halt(ExitCode.DATABASE_LOST);
        }
        return ExitCode.DATABASE_LOST;
    }
}

package kz.aiqyn.cli;

/// What a command tells the shell; documented in `docs/command-line.md`.
public final class ExitCode {

    public static final int FINE = 0;
    /// `check` found errors or warnings; notes do not count.
    public static final int FINDINGS = 1;
    public static final int WRONG_INPUT = 2;
    /// Ours, as sysexits.h has it.
    public static final int OUR_FAULT = 70;
    /// The server's database ended and could not be started again: whoever watches over the server starts it anew. A
    /// passing failure, as sysexits.h has it.
    public static final int DATABASE_LOST = 75;
    /// Stopped by the user, as shells have it: 128 + SIGINT.
    public static final int STOPPED = 130;

    private ExitCode() {}
}

package kz.aiqyn.cli;

import java.io.PrintStream;
import kz.aiqyn.cli.terminal.Bar;
import kz.aiqyn.cli.terminal.DisplayWidth;

/// A bar on the error stream that moves while something long is done; nothing where nobody sees it.
public final class ConsoleProgress implements AutoCloseable {

    private static final int WIDTH = 24;
    private static final long EVERY_NANOS = 100_000_000;
    /// How long to work before a guess at what is left is worth anything.
    private static final long SURE_NANOS = 1_000_000_000;

    private final Screen screen;
    private final String what;
    private final int total;
    private final long begun = System.nanoTime();
    private long shown;
    private int done;
    private boolean drawn;

    /// @param what the work in words
    /// @param total how many steps it has
    public ConsoleProgress(Screen screen, String what, int total) {
        this.screen = screen;
        this.what = what;
        this.total = total;
    }

    /// Steps done so far; may be called from any thread, one at a time.
    public synchronized void at(int steps) {
        done = Math.max(done, steps);
        long now = System.nanoTime();
        if (screen.surroundings().showsProgress() && (now - shown >= EVERY_NANOS || steps == total)) {
            shown = now;
            draw(now - begun);
        }
    }

    synchronized int done() {
        return done;
    }

    /// Wipes the bar away.
    @Override
    public synchronized void close() {
        if (drawn) {
            err().print("\r\u001b[K");
            err().flush();
            drawn = false;
        }
    }

    private void draw(long elapsed) {
        double share = total == 0 ? 1 : (double) done / total;
        String bar = Bar.of(share, WIDTH);
        String left = elapsed < SURE_NANOS || done == 0 ? "" : left(elapsed / 1e9 * (total - done) / done);
        String line =
                screen.words("cli.progress", what, bar + "·".repeat(WIDTH - DisplayWidth.of(bar)), done, total, left);
        err().print("\r\u001b[K" + DisplayWidth.fit(line.stripTrailing(), screen.columns() - 1));
        err().flush();
        drawn = true;
    }

    private String left(double seconds) {
        return seconds < 90
                ? screen.words("cli.progress.left", Math.round(seconds))
                : screen.words("cli.progress.left.minutes", Math.round(seconds / 60));
    }

    private PrintStream err() {
        return screen.err();
    }
}

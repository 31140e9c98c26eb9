package kz.aiqyn.app;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.ops.clock.Clocks;
import kz.aiqyn.ops.postgres.Databases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/// Which data a command speaks of.
final class Place {

    /// Where a server keeps its data unless told otherwise.
    private static final String USUAL = "aiqyn-data";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "server.data")
    private @Nullable Path data;

    Path folder() {
        return folder(USUAL);
    }

    Path folder(String usual) {
        return data == null ? Path.of(usual) : data;
    }

    static Databases databases(Screen screen) {
        // Libraries tell what they do: that belongs into the server's log, which is not open here.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        return new Databases(
                screen.surroundings().environment(),
                Clocks.machine(),
                phrase -> screen.alarm(screen.wording().say(phrase)));
    }
}

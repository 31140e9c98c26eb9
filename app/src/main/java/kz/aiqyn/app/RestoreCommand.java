package kz.aiqyn.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.ops.backup.Restoration;
import kz.aiqyn.ops.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A backup into a database, whole or not at all.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn restore FILE [--replace] [--data DIR] [OPTIONS]")
final class RestoreCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "restore.replace")
    private boolean replace;

    RestoreCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Restoration restoration = Restoration.of(file);
        screen.line(screen.words(
                "app.restore.whole", file.toString(), restoration.madeAt(), restoration.tables(), restoration.rows()));
        try (Database database = Place.databases(screen).own(place.folder())) {
            restoration.into(database.address(), replace);
        }
        screen.line(screen.words("app.restore.done"));
        return ExitCode.FINE;
    }
}

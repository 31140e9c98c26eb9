package kz.aiqyn.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.ops.backup.BackupWriter;
import kz.aiqyn.ops.clock.Clocks;
import kz.aiqyn.ops.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The whole database into one file, also while the server works.
@Command(name = "backup", mixinStandardHelpOptions = true, customSynopsis = "aiqyn backup FILE [--data DIR] [OPTIONS]")
final class BackupCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    private final Screen screen;

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    BackupCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String version = BackupCommand.class.getPackage().getImplementationVersion();
        try (Database database = Place.databases(screen).existing(place.folder())) {
            BackupWriter.Written written = new BackupWriter(version == null ? "" : version)
                    .write(database.address(), file, Clocks.machine().instant());
            screen.line(screen.words(
                    "app.backup.done",
                    file.toString(),
                    written.tables(),
                    written.rows(),
                    screen.wording().number(Math.max(0.1, written.bytes() / MEGABYTE), 1)));
            return ExitCode.FINE;
        }
    }
}

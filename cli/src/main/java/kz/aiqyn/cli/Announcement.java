package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.cli.terminal.TextTable.Heading;

/// Says which files were written and how large they are.
final class Announcement {

    private static final double KILO = 1024;

    private Announcement() {}

    static void written(Screen screen, List<Path> files) throws IOException {
        screen.line(screen.words("cli.written"));
        TextTable table = new TextTable(List.of(Heading.left(""), Heading.right("")));
        for (Path file : files) {
            table.add("  " + file, size(screen, Files.size(file)));
        }
        table.lines(Integer.MAX_VALUE, false).forEach(screen::line);
    }

    private static String size(Screen screen, long bytes) {
        return bytes < KILO * KILO
                ? screen.words("cli.size.kb", screen.number(Math.max(0.1, bytes / KILO), 1))
                : screen.words("cli.size.mb", screen.number(bytes / KILO / KILO, 1));
    }
}

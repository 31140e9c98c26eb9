package kz.aiqyn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.files.methodology.MethodologyDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says in words in what two versions of a methodology differ.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn methodology diff BEFORE AFTER [OPTIONS]")
final class DiffCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "diff.before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "diff.after")
    private Path after = Path.of("");

    DiffCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Methodology first = Loaded.open(before).methodology();
        Methodology second = Loaded.open(after).methodology();
        List<Difference> differences = MethodologyDifference.between(first, second);
        screen.heading(screen.words("cli.diff.title", title(first.identity()), title(second.identity())));
        if (differences.isEmpty()) {
            screen.paragraph(screen.words("cli.diff.none"));
            return ExitCode.FINE;
        }
        screen.paragraph(screen.words("cli.diff.count", differences.size()));
        String block = null;
        for (Difference difference : differences) {
            if (!difference.block().equals(block)) {
                block = difference.block();
                screen.blank();
                Names names = difference.blockNames();
                screen.heading(
                        block.isEmpty()
                                ? screen.words("cli.diff.whole")
                                : screen.wording().name(names));
            }
            screen.item(screen.wording().say(difference.phrase()));
        }
        return ExitCode.FINE;
    }

    private String title(Identity identity) {
        return screen.words("cli.diff.version", identity.code(), identity.version());
    }
}

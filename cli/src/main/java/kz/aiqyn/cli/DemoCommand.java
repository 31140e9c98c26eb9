package kz.aiqyn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Rates an invented oblast, from nothing to the report.
@Command(name = "demo", mixinStandardHelpOptions = true, customSynopsis = "aiqyn demo [--check] [--out DIR] [OPTIONS]")
final class DemoCommand implements Callable<Integer> {

    private final Screen screen;

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.blank();
        return ExitCode.FINE;
    }
}

package kz.aiqyn.cli;

import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every question about a rating names: methodology, data, period.
final class RatingArguments {

    @Parameters(index = "0", paramLabel = "METHODOLOGY", descriptionKey = "methodology")
    private Path methodology = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", descriptionKey = "data")
    private List<Path> data = List.of();

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String period;

    @Mixin
    private Sources sources = new Sources();

    /// Reads the files, after the options that need none of them.
    Loaded load() {
        sources.refuseWrong();
        return Loaded.of(sources, methodology, data);
    }

    Period period(Loaded loaded) {
        return PeriodChoice.of(loaded.rating(), period);
    }

    int threads() {
        return sources.threads();
    }
}

package kz.aiqyn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.DecimalMark;
import kz.aiqyn.files.table.Encoding;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.files.values.Recorded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command that reads data.
final class Sources {

    private static final int MOST_THREADS = 256;

    @Option(names = "--units", paramLabel = "FILE", descriptionKey = "units")
    private @Nullable Path units;

    @Option(names = "--known-at", paramLabel = "DATE", descriptionKey = "known-at")
    private @Nullable String knownAt;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private @Nullable String threads;

    @Option(names = "--data-period", paramLabel = "PERIOD", descriptionKey = "data-period")
    private @Nullable String dataPeriod;

    @Option(names = "--decimal", paramLabel = "point|comma", descriptionKey = "decimal")
    private @Nullable String decimal;

    @Option(names = "--encoding", paramLabel = "CODE", descriptionKey = "encoding")
    private @Nullable String encoding;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private @Nullable String sheet;

    /// @throws Refused when an option is wrong by itself, before any file is opened
    void refuseWrong() {
        threads();
        knownAt();
        data();
    }

    /// The registry named, else `units.csv` beside the methodology when it is there.
    Optional<Path> units(Path methodology) {
        Path beside = methodology.resolveSibling("units.csv");
        return units == null ? Optional.of(beside).filter(Files::isRegularFile) : Optional.of(units);
    }

    /// The last moment of the day asked for.
    Optional<Instant> knownAt() {
        String text = knownAt;
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant next = LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Recorded.ALMATY)
                    .toInstant();
            return Optional.of(next.minusMillis(1));
        } catch (DateTimeException e) {
            throw Refused.because("cli.option.day", "--known-at", text);
        }
    }

    int threads() {
        return threads == null
                ? Runtime.getRuntime().availableProcessors()
                : WholeNumber.of("--threads", threads, 1, MOST_THREADS);
    }

    DataOptions data() {
        Encoding code = encoding == null ? null : encoding(encoding);
        DecimalMark mark = decimal == null ? null : decimal(decimal);
        Period period = dataPeriod == null ? null : PeriodChoice.read("--data-period", dataPeriod);
        return new DataOptions(new TableOptions(code, null, mark, sheet), period);
    }

    private static Encoding encoding(String text) {
        String known = Arrays.stream(Encoding.values()).map(Encoding::code).collect(Collectors.joining(", "));
        return Encoding.find(text).orElseThrow(() -> Refused.because("cli.option.word", "--encoding", text, known));
    }

    private static DecimalMark decimal(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "point", "." -> DecimalMark.POINT;
            case "comma", "," -> DecimalMark.COMMA;
            default -> throw Refused.because("cli.option.word", "--decimal", text, "point, comma");
        };
    }
}

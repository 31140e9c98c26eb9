package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.fuzz.FormulaTarget;
import kz.aiqyn.files.fuzz.Fuzz;
import kz.aiqyn.files.fuzz.FuzzFinding;
import kz.aiqyn.files.fuzz.FuzzTarget;
import kz.aiqyn.files.fuzz.MapTarget;
import kz.aiqyn.files.fuzz.MethodologyTarget;
import kz.aiqyn.files.fuzz.TableTargets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Feeds every parser with damaged input, for as long as asked.
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn fuzz [--minutes N] [--seed S] [--out DIR] [OPTIONS]")
final class FuzzCommand implements Callable<Integer> {

    private static final double MOST_MINUTES = 7 * 24 * 60;
    private static final int SEEDS = 1_000_000_000;

    private final Screen screen;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "fuzz.minutes")
    private String minutes = "1";

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "fuzz.seed")
    private @Nullable String seed;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "fuzz.out")
    private Path out = Path.of(".");

    FuzzCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Duration time = time();
        long start = seed == null ? new SplittableRandom().nextInt(SEEDS) : WholeNumber.seed("--seed", seed);
        Path scratch = Files.createTempDirectory("aiqyn-fuzz");
        try (FreshFolder passing = FreshFolder.passing(scratch)) {
            List<FuzzTarget> targets = targets(passing.path());
            screen.line(screen.words("cli.fuzz.begin", targets.size(), minutes, String.valueOf(start)));
            Fuzz.Report report = Fuzz.run(targets, time, start, InstantSource.system(), (target, inputs) -> {});
            screen.line(screen.words("cli.fuzz.inputs", report.inputs()));
            if (report.findings().isEmpty()) {
                screen.line(screen.words("cli.fuzz.fine"));
                return ExitCode.FINE;
            }
            for (FuzzFinding finding : report.findings()) {
                tell(finding);
            }
            return ExitCode.OUR_FAULT;
        }
    }

    private static List<FuzzTarget> targets(Path folder) throws IOException {
        SampleFiles.copy(SampleFiles.AKIMATS, folder);
        Methodology methodology = Loaded.open(
                        folder.resolve(SampleFiles.AKIMATS.versions().getFirst()))
                .methodology();
        List<FuzzTarget> targets = new ArrayList<>(TableTargets.all(folder, methodology));
        targets.add(new MethodologyTarget());
        targets.add(new FormulaTarget());
        targets.add(new MapTarget());
        return targets;
    }

    private Duration time() {
        if (minutes.matches("\\d{1,5}([.,]\\d{1,3})?")) {
            double number = Double.parseDouble(minutes.replace(',', '.'));
            if (number > 0 && number <= MOST_MINUTES) {
                return Duration.ofMillis(Math.round(number * 60_000));
            }
        }
        throw Refused.because("cli.option.minutes", "--minutes", minutes);
    }

    /// Keeps the input that broke a parser, so that it can go into the corpus.
    private void tell(FuzzFinding finding) throws IOException {
        Files.createDirectories(out);
        Path kept = Files.createTempFile(out, "fuzz-" + finding.target() + "-", ".bin");
        Files.write(kept, finding.input());
        screen.alarm(screen.words(
                "cli.fuzz.broken",
                finding.target(),
                finding.input().length,
                finding.thrown().toString(),
                kept.toString()));
    }
}

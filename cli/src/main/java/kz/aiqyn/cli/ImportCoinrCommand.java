package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.coinr.CoinrImport;
import kz.aiqyn.files.coinr.CoinrIndex;
import kz.aiqyn.files.coinr.CoinrOptions;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.table.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Turns COINr's iMeta and iData into a methodology, values and units.
@Command(
        name = "coinr",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn import coinr --meta iMeta.csv --data iData.csv --out DIR [OPTIONS]")
final class ImportCoinrCommand implements Callable<Integer> {

    private static final Pattern RANGE =
            Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*");
    private static final List<Aggregation> AGGREGATIONS =
            List.of(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC, Aggregation.COPELAND);

    private final Screen screen;

    @Option(names = "--meta", required = true, paramLabel = "iMeta.csv", descriptionKey = "coinr.meta")
    private Path meta = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "iData.csv", descriptionKey = "coinr.data")
    private Path data = Path.of("");

    @Option(names = "--normalise", paramLabel = "METHOD", descriptionKey = "coinr.normalise")
    private String normalise = "minmax";

    @Option(names = "--scale", paramLabel = "A..B", descriptionKey = "coinr.scale")
    private String scale = "1..100";

    @Option(names = "--treat", paramLabel = "default|none", descriptionKey = "coinr.treat")
    private String treat = "none";

    @Option(names = "--aggregate", paramLabel = "METHOD", descriptionKey = "coinr.aggregate")
    private String aggregate = "arithmetic";

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "coinr.out")
    private Path out = Path.of("");

    ImportCoinrCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Normalisation normalisation = MethodologyFile.normalisation(normalise)
                .orElseThrow(() -> Refused.because(
                        "cli.option.word",
                        "--normalise",
                        normalise,
                        String.join(", ", MethodologyFile.normalisations())));
        Aggregation aggregation = Aggregation.find(aggregate.toLowerCase(Locale.ROOT))
                .filter(AGGREGATIONS::contains)
                .orElseThrow(() -> Refused.because(
                        "cli.option.word", "--aggregate", aggregate, "arithmetic, geometric, harmonic, copeland"));
        try (FreshFolder folder = FreshFolder.of(out)) {
            CoinrOptions options =
                    new CoinrOptions(meta, data, normalisation, scale(), treatment(), aggregation, folder.path());
            Read.Done<CoinrIndex> done = Loaded.done(CoinrImport.run(options));
            Soundness.require(done.value().methodology(), meta.toString());
            screen.line(screen.words(
                    "cli.coinr.read",
                    done.value().units().size(),
                    done.value().methodology().allIndicators().size(),
                    done.value().methodology().allBlocks().size()));
            Announcement.written(screen, folder.publish());
            new Remarks(screen).of(done.notices()).forEach(screen::remark);
        }
        screen.blank();
        screen.line(screen.words("cli.coinr.next"));
        screen.line("  aiqyn rate %s %s".formatted(out.resolve("methodology.yaml"), out.resolve("values.csv")));
        return ExitCode.FINE;
    }

    private Scale scale() {
        Matcher range = RANGE.matcher(scale);
        if (range.matches()) {
            double from = Double.parseDouble(range.group(1));
            double to = Double.parseDouble(range.group(2));
            if (from < to) {
                return new Scale(from, to, Scale.DEFAULT.decimals());
            }
        }
        throw Refused.because("cli.option.scale", "--scale", scale);
    }

    private Treatment treatment() {
        return switch (treat.toLowerCase(Locale.ROOT)) {
            case "none" -> Treatment.NONE;
            case "default" -> Treatment.DEFAULT;
            default -> throw Refused.because("cli.option.word", "--treat", treat, "default, none");
        };
    }
}

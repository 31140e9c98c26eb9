package kz.aiqyn.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.report.ScoresCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Rates a period and shows the places.
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn rate METHODOLOGY DATA... [--period PERIOD] [--out DIR] [OPTIONS]")
final class RateCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private RatingArguments subject = new RatingArguments();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "rate.out")
    private @Nullable Path out;

    @Option(names = "--map", paramLabel = "GEOJSON", descriptionKey = "rate.map")
    private @Nullable Path map;

    @Option(names = "--format", paramLabel = "table|json|csv|excel", descriptionKey = "rate.format")
    private String format = "table";

    RateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Format shown = Format.of(format);
        Optional<GeoMap> outlines = MapFile.read(screen, map);
        Loaded loaded = subject.load();
        Period chosen = subject.period(loaded);
        List<Edition> editions = loaded.rating().rate(chosen);
        if (editions.isEmpty()) {
            throw Refused.because("cli.rate.no-groups", chosen);
        }
        outlines.ifPresent(
                found -> MapFile.match(screen, found, loaded.rating().panel().units(), chosen, editions));
        switch (shown) {
            case TABLE -> {
                new RatedPeriod(screen).print(loaded.rating(), editions);
                new Remarks(screen).of(loaded.notices()).forEach(screen::remark);
            }
            case JSON -> screen.out().print(RateJson.write(screen, loaded, editions));
            case CSV -> print(loaded, editions, CsvDialect.PROGRAMS);
            case EXCEL -> print(loaded, editions, CsvDialect.excel(screen.language()));
        }
        if (out != null) {
            write(loaded, chosen, out, outlines);
        }
        return ExitCode.FINE;
    }

    private void print(Loaded loaded, List<Edition> editions, CsvDialect dialect) throws IOException {
        Writer writer = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
        ScoresCsv.write(writer, editions, dialect);
        writer.flush();
        new Remarks(screen).of(loaded.notices()).forEach(screen::alarm);
    }

    private void write(Loaded loaded, Period chosen, Path folder, Optional<GeoMap> outlines) throws IOException {
        Outputs outputs = new Outputs(screen, subject.threads());
        try (FreshFolder fresh = FreshFolder.of(folder)) {
            List<Edition> all = outputs.editions(List.of(loaded.rating()));
            outputs.write(fresh.path(), loaded.rating(), chosen, all, outlines);
            List<Path> written = fresh.publish();
            if (Format.of(format) == Format.TABLE) {
                Announcement.written(screen, written);
            }
        }
    }

    /// How the result is printed.
    private enum Format {
        TABLE,
        JSON,
        CSV,
        EXCEL;

        static Format of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "table" -> TABLE;
                case "json" -> JSON;
                case "csv" -> CSV;
                case "excel" -> EXCEL;
                default -> throw Refused.because("cli.option.word", "--format", text, "table, json, csv, excel");
            };
        }
    }
}

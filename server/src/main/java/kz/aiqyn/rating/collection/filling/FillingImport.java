package kz.aiqyn.rating.collection.filling;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import org.springframework.stereotype.Component;

/// Stores what is accepted as any file's values: with the file that they stand in, and an entry of its own.
@Component
class FillingImport {

    /// The first row of values below the header.
    private static final int FIRST = 2;

    private final ValueImports imports;
    private final FilledCells cells;

    FillingImport(ValueImports imports, FilledCells cells) {
        this.imports = imports;
        this.cells = cells;
    }

    /// What the import has against the values as things stand: since they were sent, a register may have come to give
    /// them, or another version to measure otherwise.
    List<Phrase> against(Filling filling) {
        return switch (with(filling, imports::check)) {
            case ImportResult.Stored _ -> List.of();
            case ImportResult.Refused(Problems problems) ->
                problems.first().stream()
                        .map(problem -> placed(problem, filling))
                        .toList();
            case ImportResult.Idle(long values) -> List.of(Phrase.of("collection.idle", values));
            case ImportResult other -> throw new IllegalStateException("checking gave " + other);
        };
    }

    /// The number of the import.
    long take(Filling filling) {
        return switch (with(filling, request -> imports.store(List.of(request)).getFirst())) {
            case ImportResult.Stored(var preview) -> preview.upload();
            case ImportResult other -> throw new IllegalStateException("accepting gave " + other);
        };
    }

    /// Nobody has seen the file, so a row is called by the value that stands in it.
    private Phrase placed(Problem problem, Filling filling) {
        long index = problem.row() - FIRST;
        if (index < 0 || index >= filling.values().size()) {
            return problem.phrase();
        }
        Filling.Sent sent = filling.values().get((int) index);
        Names measure = cells.cells(filling).keySet().stream()
                .map(Cell::measure)
                .filter(one -> one.code().equals(sent.measure()))
                .map(Measure::names)
                .findFirst()
                .orElse(Names.NONE)
                .orElse(sent.measure());
        return Phrase.of("collection.filling.refused.row", measure, sent.period(), problem.phrase());
    }

    private static <T> T with(Filling filling, Function<ImportRequest, T> asked) {
        try {
            Path folder = Files.createTempDirectory("aiqyn-filling");
            Path file = folder.resolve("filling-" + filling.id() + ".csv");
            try {
                Files.writeString(file, text(filling));
                AskedGaps of = filling.of();
                return asked.apply(new ImportRequest(
                        file, of.methodology(), of.version(), DataOptions.NONE, Scope.ALL, filling.source()));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what was accepted", e);
        }
    }

    private static String text(Filling filling) throws IOException {
        StringWriter out = new StringWriter();
        CsvRows rows = CsvRows.into(out, CsvDialect.PROGRAMS)
                .row(List.of("unit", "period", "measure", "value", "source", "note"));
        for (Filling.Sent one : filling.values()) {
            rows.row(List.of(
                    filling.of().organisation(),
                    one.period().toString(),
                    one.measure(),
                    one.number(),
                    filling.source(),
                    filling.note()));
        }
        rows.flush();
        return out.toString();
    }
}

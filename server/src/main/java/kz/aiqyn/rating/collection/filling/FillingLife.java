package kz.aiqyn.rating.collection.filling;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.values.DataOptions;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Vouching;
import org.springframework.stereotype.Component;

/// How what bodies send lives: it is accepted, and an import from then on, or returned with a word why.
@Component
class FillingLife implements Living<Filling, FillingState, FillingEvent> {

    static final Lifecycle<FillingState, FillingEvent> LIFE = new Lifecycle<>(
            "collection.filling",
            FillingState.SENT,
            List.of(
                    Transition.of(FillingState.SENT, FillingEvent.ACCEPT, FillingState.ACCEPTED, ValueRights.IMPORT),
                    Transition.explained(
                            FillingState.SENT, FillingEvent.RETURN, FillingState.RETURNED, ValueRights.IMPORT)));

    private final Fillings fillings;
    private final FilledCells cells;
    private final ValueImports imports;

    FillingLife(Fillings fillings, FilledCells cells, ValueImports imports) {
        this.fillings = fillings;
        this.cells = cells;
        this.imports = imports;
    }

    @Override
    public Lifecycle<FillingState, FillingEvent> life() {
        return LIFE;
    }

    @Override
    public Filling lock(long id) {
        return fillings.hold(id);
    }

    @Override
    public Filling get(long id) {
        return fillings.get(id);
    }

    @Override
    public FillingState state(Filling filling) {
        return filling.state();
    }

    @Override
    public String subject(Filling filling) {
        return filling.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Filling filling) {
        return scope.covers(filling.of().organisation());
    }

    @Override
    public String operation(FillingEvent event) {
        return "collection.filling-" + event.done();
    }

    @Override
    public List<Phrase> against(
            Transition<FillingState, FillingEvent> step, Filling filling, StepRequest<FillingEvent> request) {
        if (step.event() == FillingEvent.RETURN) {
            return List.of();
        }
        Set<String> there = cells.there(filling);
        if (!there.isEmpty()) {
            return List.of(Phrase.of("collection.filling.refused.given", there.size()));
        }
        long doubts = cells.asking(filling);
        return doubts > 0 && !Vouching.isGiven(request.form().text(Vouching.FIELD))
                ? List.of(Vouching.missing(doubts))
                : List.of();
    }

    @Override
    public Map<String, String> write(
            Transition<FillingState, FillingEvent> step, Filling filling, StepRequest<FillingEvent> request) {
        fillings.move(filling.id(), step.to());
        if (step.event() == FillingEvent.RETURN) {
            return Map.of();
        }
        long upload = take(filling);
        fillings.become(filling.id(), upload);
        return Map.of("import", String.valueOf(upload));
    }

    /// Stores the values as any file's: with the file that they stand in, and an entry of its own.
    private long take(Filling filling) {
        try {
            Path folder = Files.createTempDirectory("aiqyn-filling");
            Path file = folder.resolve("filling-" + filling.id() + ".csv");
            try {
                Files.writeString(file, text(filling));
                AskedGaps of = filling.of();
                ImportRequest request = new ImportRequest(
                        file, of.methodology(), of.version(), DataOptions.NONE, Scope.ALL, filling.source());
                return switch (imports.store(List.of(request)).getFirst()) {
                    case ImportResult.Stored(var preview) -> preview.upload();
                    case ImportResult other -> throw new IllegalStateException("accepting gave " + other);
                };
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

package kz.aiqyn.files.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Tables;
import org.jspecify.annotations.Nullable;

/// Reads files of values of any known layout, long, wide or budget execution, into one panel. Files are
/// streamed; all problems of all files are found at once, and with any problem nothing is imported.
public final class DataFiles {

    private DataFiles() {}

    /// Reads the files.
    ///
    /// @param methodology knows the measures and the lines of budget files; null takes every measure as it is
    /// named
    /// @param units the registry; without one, every code in the data is a unit of kind `unit`
    public static Read<Data> read(
            List<Path> files, @Nullable Methodology methodology, Optional<Units> units, DataOptions options) {
        ReadLog log = new ReadLog();
        MeasureBook measures = new MeasureBook(methodology);
        Layouts layouts = new Layouts(methodology, measures, options);
        List<Layout> recognised = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path file : files) {
            if (seen.add(file.toAbsolutePath().normalize())) {
                Tables.open(file, options.table(), log)
                        .flatMap(table -> layouts.recognise(table, log))
                        .ifPresent(recognised::add);
            } else {
                log.problem(file.toString(), Phrase.of("table.file.twice"));
            }
        }
        if (files.isEmpty()) {
            log.problem("", Phrase.of("table.file.none"));
        }
        Units registry = units.orElseGet(() -> gather(recognised, measures));
        PanelBuilder builder = new PanelBuilder(registry);
        UnitBook book = new UnitBook.Registered(registry, units.isEmpty());
        recognised.forEach(layout -> layout.read(new ValueReceiver(book, measures, builder::add, log)));
        duplicates(builder, log);
        return log.result(() -> new Data(builder.build(), registry));
    }

    /// Reads the files once only for the codes of their units.
    private static Units gather(List<Layout> layouts, MeasureBook measures) {
        UnitBook.Gathered gathered = new UnitBook.Gathered();
        layouts.forEach(layout -> layout.read(new ValueReceiver(gathered, measures, value -> {}, new ReadLog())));
        return gathered.units();
    }

    private static void duplicates(PanelBuilder builder, ReadLog log) {
        PanelBuilder.Duplicates duplicates = builder.duplicates(ReadLog.FULL);
        for (List<Value> pair : duplicates.first()) {
            Value before = pair.getFirst();
            Value after = pair.getLast();
            log.problem(new Problem(
                    after.origin().file(),
                    after.origin().row(),
                    "",
                    Phrase.of(
                            "table.duplicate",
                            after.unit(),
                            after.period(),
                            after.measure(),
                            before.origin().file(),
                            String.valueOf(before.origin().row()))));
        }
        log.more(duplicates.more());
    }
}

package kz.aiqyn.files.coinr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Table;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.ValuesFile;

/// Imports a composite index from the files of COINr, the profession's package for R.
public final class CoinrImport {

    private CoinrImport() {}

    /// Reads both files.
    public static Read<CoinrIndex> read(CoinrOptions options) {
        ReadLog log = new ReadLog();
        Optional<Table> meta = Tables.open(options.meta(), TableOptions.NONE, log);
        Optional<Table> data = Tables.open(options.data(), TableOptions.NONE, log);
        if (options.aggregation().needsPositive() && options.scale().from() <= 0) {
            String scale = options.scale().from() + ".." + options.scale().to();
            log.problem(
                    "--scale",
                    Phrase.of("table.coinr.scale", options.aggregation().code(), scale));
        }
        Map<String, MetaNode> nodes =
                meta.map(table -> MetaReader.read(table, log)).orElse(Map.of());
        List<String> codes = nodes.values().stream()
                .filter(MetaNode::isIndicator)
                .map(MetaNode::code)
                .toList();
        Map<String, String> measures = MeasureNames.of(codes);
        Optional<DataReader> reader = data.filter(table -> !nodes.isEmpty())
                .flatMap(table -> DataReader.of(table, new LinkedHashMap<>(measures), log));
        reader.ifPresent(DataReader::read);
        return log.result(() -> {
            Units units = reader.orElseThrow().units();
            Methodology methodology = new IndexTree(nodes, measures, options).methodology();
            return new CoinrIndex(methodology, units, reader.orElseThrow().panel(units));
        });
    }

    /// Reads both files and, when nothing is wrong with them, writes `methodology.yaml`, `values.csv` and
    /// `units.csv`.
    ///
    /// @throws IOException when the folder cannot be written
    public static Read<CoinrIndex> run(CoinrOptions options) throws IOException {
        Read<CoinrIndex> read = read(options);
        if (read instanceof Read.Done<CoinrIndex>(CoinrIndex index, var notices)) {
            Files.createDirectories(options.out());
            Files.writeString(
                    options.out().resolve("methodology.yaml"),
                    MethodologyFile.write(index.methodology()),
                    StandardCharsets.UTF_8);
            ValuesFile.write(index.panel(), options.out().resolve("values.csv"));
            UnitsFile.write(index.units(), options.out().resolve("units.csv"));
        }
        return read;
    }
}

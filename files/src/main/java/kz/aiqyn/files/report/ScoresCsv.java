package kz.aiqyn.files.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.FileDictionaries;

/// Every score of every edition as a long table: `period,unit,code,level,score,rank,band,coverage,flags`,
/// one row for the index, each block and each indicator of each unit. Numbers are unrounded, a point for
/// the decimal mark; no value is an empty cell; several flags are joined by `;`. The band stands on the
/// index's row only.
public final class ScoresCsv {

    private ScoresCsv() {}

    /// Writes a file, first beside its place and then moved there.
    ///
    /// @throws IOException when it cannot be written
    public static void write(Path file, List<Edition> editions) throws IOException {
        FreshFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(writer, editions);
            writer.flush();
        });
    }

    /// Writes the table for programs.
    public static void write(Writer out, List<Edition> editions) throws IOException {
        write(out, editions, CsvDialect.PROGRAMS);
    }

    /// Writes the table, by period, peer group, unit and node; editions of one period keep their order.
    public static void write(Writer out, List<Edition> editions, CsvDialect dialect) throws IOException {
        CsvRows rows = CsvRows.into(out, dialect).heads(FileDictionaries.SCORES);
        for (Edition edition :
                editions.stream().sorted(Comparator.comparing(Edition::period)).toList()) {
            write(rows, edition);
        }
        rows.flush();
    }

    private static void write(CsvRows rows, Edition edition) {
        for (int unit = 0; unit < edition.units().size(); unit++) {
            for (int node = 0; node < edition.tree().size(); node++) {
                rows.row(row(edition, node, unit));
            }
        }
    }

    private static List<Object> row(Edition edition, int node, int unit) {
        Tree tree = edition.tree();
        return List.of(
                edition.period(),
                edition.units().get(unit).code(),
                tree.code(node),
                tree.level(node).name().toLowerCase(Locale.ROOT),
                number(edition.score(node, unit)),
                rank(edition, node, unit),
                node == Tree.INDEX ? edition.band(unit).map(Band::code).orElse("") : "",
                number(edition.coverage(node, unit)),
                edition.flags(node, unit).stream().map(Flag::code).collect(Collectors.joining(";")));
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : "";
    }

    private static Object rank(Edition edition, int node, int unit) {
        var place = edition.place(node, unit);
        return place.isPresent() ? place.getAsInt() : "";
    }
}

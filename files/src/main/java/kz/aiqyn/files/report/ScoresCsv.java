package kz.aiqyn.files.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
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

/// Every score of every edition as a long table: `period,unit,code,level,score,rank,band,coverage,flags`,
/// one row for the index, each block and each indicator of each unit. Numbers are unrounded, a point for
/// the decimal mark; no value is an empty cell; several flags are joined by `;`. The band stands on the
/// index's row only.
public final class ScoresCsv {

    private static final List<String> HEADER =
            List.of("period", "unit", "code", "level", "score", "rank", "band", "coverage", "flags");

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

    /// Writes the table, by period, peer group, unit and node; editions of one period keep their order.
    public static void write(Writer out, List<Edition> editions) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HEADER);
        for (Edition edition :
                editions.stream().sorted(Comparator.comparing(Edition::period)).toList()) {
            write(csv, edition);
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, Edition edition) {
        for (int unit = 0; unit < edition.units().size(); unit++) {
            for (int node = 0; node < edition.tree().size(); node++) {
                csv.writeRecord(row(edition, node, unit));
            }
        }
    }

    private static List<String> row(Edition edition, int node, int unit) {
        Tree tree = edition.tree();
        return List.of(
                edition.period().toString(),
                edition.units().get(unit).code(),
                tree.code(node),
                tree.level(node).name().toLowerCase(Locale.ROOT),
                number(edition.score(node, unit)),
                rank(edition, node, unit),
                node == Tree.INDEX ? edition.band(unit).map(Band::code).orElse("") : "",
                number(edition.coverage(node, unit)),
                edition.flags(node, unit).stream().map(Flag::code).collect(Collectors.joining(";")));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Plain.number(number.getAsDouble()) : "";
    }

    private static String rank(Edition edition, int node, int unit) {
        var place = edition.place(node, unit);
        return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
    }
}

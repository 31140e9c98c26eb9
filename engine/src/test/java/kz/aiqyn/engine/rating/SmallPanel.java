package kz.aiqyn.engine.rating;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// Panels for tests, written as text tables: a header of measures, then a line per unit. `-` is no data,
/// `na` is not applicable, a trailing `p` marks a preliminary number.
public final class SmallPanel {

    public static final Period Q1 = Period.quarter(2024, 1);

    private SmallPanel() {}

    public static Panel of(String table) {
        return of(Q1, table);
    }

    public static Panel of(Period period, String table) {
        List<RatedUnit> units = new ArrayList<>();
        List<String[]> lines = lines(table);
        lines.subList(1, lines.size()).forEach(line -> units.add(RatedUnit.named(line[0], "unit")));
        PanelBuilder builder = new PanelBuilder(Units.of(units));
        fill(builder, period, table);
        return builder.build();
    }

    public static void fill(PanelBuilder builder, Period period, String table) {
        List<String[]> lines = lines(table);
        String[] header = lines.getFirst();
        for (String[] line : lines.subList(1, lines.size())) {
            for (int i = 1; i < line.length; i++) {
                if (!line[i].equals("-")) {
                    builder.add(new Value(line[0], period, "m." + header[i], reading(line[i]), Origin.UNKNOWN));
                }
            }
        }
    }

    public static Rating rate(Methodology methodology, Panel panel) {
        return ((Preparation.Ready) Rating.prepare(methodology, panel)).rating();
    }

    /// The edition of the only group in the first quarter of 2024.
    public static Edition edition(SmallMethod method, String table) {
        return rate(method.build(), of(table)).rate(Q1).getFirst();
    }

    /// Scores of a node in units' order, rounded to six decimals, `-` where there is none.
    public static String scores(Edition edition, String code) {
        int node = edition.tree().find(code).orElseThrow();
        List<String> words = new ArrayList<>();
        for (double score : edition.scores(node)) {
            words.add(Double.isNaN(score) ? "-" : trim(score));
        }
        return String.join(" ", words);
    }

    public static String places(Edition edition) {
        List<String> words = new ArrayList<>();
        for (int place : edition.places(Tree.INDEX)) {
            words.add(place == Ranking.NONE ? "-" : Integer.toString(place));
        }
        return String.join(" ", words);
    }

    private static String trim(double score) {
        double rounded = Math.round(score * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static Value.Reading reading(String cell) {
        if (cell.equals("na")) {
            return Value.Reading.missing(MissingReason.NOT_APPLICABLE);
        }
        if (cell.endsWith("p")) {
            double number = Double.parseDouble(cell.substring(0, cell.length() - 1));
            return new Value.Reading(number, null, Status.PRELIMINARY, null);
        }
        return Value.Reading.of(Double.parseDouble(cell));
    }

    private static List<String[]> lines(String table) {
        return table.strip().lines().map(line -> line.strip().split("\\s+")).toList();
    }
}

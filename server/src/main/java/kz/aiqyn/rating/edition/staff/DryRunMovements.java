package kz.aiqyn.rating.edition.staff;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeWords;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.EarlierValues;
import kz.aiqyn.engine.explain.EditionComparison;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.engine.explain.NetWords;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.ExportColumn;
import kz.aiqyn.files.report.words.Speech;

/// Who would rise and who would fall if a period were published anew, who rises most first, and why.
///
/// @param changed how many units have another place or another score
/// @param through the indicators that moved the places, the weightiest first
record DryRunMovements(List<Group> groups, int changed, List<Weighty> through) {

    static final Dictionary COLUMNS = Dictionary.of(
            "dry-run",
            "edition.dry-run.dictionary",
            ExportColumn.text("group"),
            ExportColumn.code("unit"),
            ExportColumn.text("name"),
            ExportColumn.whole("gained", ExportColumn.Measured.PLACES),
            ExportColumn.whole("place", ExportColumn.Measured.PLACE),
            ExportColumn.decimal("score", ExportColumn.Measured.POINTS),
            ExportColumn.whole("published_place", ExportColumn.Measured.PLACE),
            ExportColumn.decimal("published_score", ExportColumn.Measured.POINTS),
            ExportColumn.text("why"));

    private static final int MOST_INDICATORS = 6;
    private static final double NOTHING = 0.005;

    public DryRunMovements {
        groups = List.copyOf(groups);
        through = List.copyOf(through);
    }

    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param why in words; empty when nothing changed
    public record Row(Shifts.Row shift, String why) {}

    /// What an indicator did to the scores of the units whose place changed.
    ///
    /// @param points added and taken, all together
    public record Weighty(Names names, double points) {}

    /// @param before what was published; empty when nothing was
    static DryRunMovements of(List<Edition> before, List<Edition> now, Words words) {
        Shifts shifts = Shifts.of(before, now, new Speech(words.language()));
        Map<String, Weighty> through = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Edition edition = now.get(i);
            Optional<Edition> other = before.stream()
                    .filter(each -> each.group().code().equals(edition.group().code()))
                    .findFirst();
            Shifts.Group group = shifts.groups().get(i);
            groups.add(new Group(group.name(), rows(group, other, edition, words, through)));
        }
        List<Weighty> weighty = through.values().stream()
                .filter(one -> one.points() >= NOTHING)
                .sorted(Comparator.comparingDouble((Weighty one) -> -one.points()))
                .limit(MOST_INDICATORS)
                .toList();
        return new DryRunMovements(groups, shifts.changed(), weighty);
    }

    private static List<Row> rows(
            Shifts.Group group, Optional<Edition> other, Edition edition, Words words, Map<String, Weighty> through) {
        boolean same = group.rows().stream().noneMatch(Shifts.Row::moved);
        if (other.isEmpty() || same) {
            return group.rows().stream().map(row -> new Row(row, "")).toList();
        }
        EditionComparison comparison = EditionComparison.of(other.get(), edition);
        ComparedValues values = ComparedValues.of(other.get(), edition, EarlierValues.NONE);
        List<Row> rows = new ArrayList<>();
        for (Shifts.Row shift : group.rows()) {
            if (!shift.moved()) {
                rows.add(new Row(shift, ""));
                continue;
            }
            Change change = comparison.open(shift.code());
            if (shift.gained() != 0 && change instanceof Change.Split split) {
                split.indicators().rows().forEach(one -> add(through, one));
            }
            rows.add(new Row(
                    shift, why(NetWords.of(ChangeWords.of(other.get(), edition, change), change, values), words)));
        }
        rows.sort(Comparator.comparingInt((Row row) -> -row.shift().gained()));
        return rows;
    }

    private static void add(Map<String, Weighty> through, IndicatorChange one) {
        through.merge(
                one.code(),
                new Weighty(one.names().orElse(one.code()), Math.abs(one.net())),
                (was, more) -> new Weighty(was.names(), was.points() + more.points()));
    }

    /// The place stands in the table already.
    private static String why(List<Phrase> sentences, Words words) {
        return sentences.stream()
                .filter(sentence -> !sentence.key().startsWith("explain.place."))
                .map(words::say)
                .collect(Collectors.joining(" "));
    }

    /// A table for a sheet, in the order of the page, numbers unrounded.
    String csv(CsvDialect dialect) {
        StringWriter out = new StringWriter();
        try {
            CsvRows csv = CsvRows.into(out, dialect).heads(COLUMNS);
            for (Group group : groups) {
                for (Row row : group.rows()) {
                    Shifts.Row shift = row.shift();
                    csv.row(
                            group.name(),
                            shift.code(),
                            shift.name(),
                            shift.gained(),
                            cell(shift.exact().place()),
                            cell(shift.exact().score()),
                            cell(shift.exact().before()),
                            cell(shift.exact().scoreBefore()),
                            row.why());
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toString();
    }

    private static Object cell(OptionalInt place) {
        return place.isPresent() ? place.getAsInt() : "";
    }

    private static Object cell(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : "";
    }
}

package kz.aiqyn.files.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodStatements;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// Of what period each column of a wide table is. It is said in the row under the measures and in rows above
/// them, where it goes on to the right until the next; where these say nothing, by the user, else by the
/// titles. What is said in several places must agree, and a text that speaks of time without being a period
/// is a problem: no other place stands in for it.
final class ColumnPeriods {

    private final Table table;
    private final int at;
    private final @Nullable Period stated;
    private final ReadLog log;
    private final List<Map<Integer, Said>> rows = new ArrayList<>();
    private final List<Said> titles = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /// What a cell says.
    private record Said(PeriodText read, Row row, int column) {

        String text() {
            return row.text(column);
        }

        boolean isSilent() {
            return read instanceof PeriodText.Silent;
        }
    }

    /// @param at position of the row that names the measures
    /// @param beneath whether the row under it is one of periods
    ColumnPeriods(Table table, int at, int unit, boolean beneath, @Nullable Period stated, ReadLog log) {
        this.table = table;
        this.at = at;
        this.stated = stated;
        this.log = log;
        if (beneath) {
            rows.add(each(table.head().get(at + 1), table.head().get(at)));
        }
        for (int r = at - 1; r >= 0; r--) {
            above(table.head().get(r), unit);
        }
    }

    /// Whether no title, nor the user, names a period: then it is in rows above that columns have theirs.
    private boolean isUntitled() {
        return stated == null
                && table.head().subList(0, at).stream()
                        .flatMap(row -> row.texts().stream())
                        .noneMatch(text -> PeriodText.inTitle(text) instanceof PeriodText.Whole);
    }

    /// What a cell says. One that a spreadsheet did not work out says nothing clear where periods are expected.
    private static PeriodText read(Row row, int column, boolean ofPeriods) {
        Optional<Phrase> fault = row.fault(column);
        if (fault.isPresent()) {
            return ofPeriods ? new PeriodText.Unclear(fault.get()) : new PeriodText.Silent();
        }
        return PeriodText.of(row.text(column));
    }

    /// The period of a column; empty, and told, when there is none.
    ///
    /// @param measure its header
    Optional<Period> of(int column, String measure) {
        List<Said> said = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.get(column)).stream())
                .filter(cell -> !cell.isSilent())
                .toList();
        if (isUnclear(said)) {
            return Optional.empty();
        }
        return switch (together(said)) {
            case PeriodText.Whole(Period period) -> underTitle(period, column, measure);
            case PeriodText.Part part -> inYear(part, said.getFirst());
            case PeriodText.Silent silent -> byDefault(column, measure);
            case PeriodText.Unclear(Phrase phrase) -> problem(said.getFirst(), phrase);
        };
    }

    /// A row of one text is a title, unless that text is a period: then it is of the columns to its right.
    private void above(Row row, int unit) {
        List<String> texts =
                row.texts().stream().filter(text -> !text.isEmpty()).distinct().toList();
        boolean alone = texts.size() == 1;
        int first = row.texts().indexOf(alone ? texts.getFirst() : "");
        boolean period = alone
                && first > unit
                && (PeriodText.of(texts.getFirst()) instanceof PeriodText.Whole
                        || PeriodText.of(texts.getFirst()) instanceof PeriodText.Part);
        if (alone && !period) {
            titles.add(new Said(PeriodText.inTitle(texts.getFirst()), row, first));
            return;
        }
        for (int i = 0; i <= unit; i++) {
            if (!row.text(i).isEmpty()) {
                titles.add(new Said(PeriodText.inTitle(row.text(i)), row, i));
            }
        }
        rows.add(goingOn(row, unit + 1, table.head().get(at).size(), isUntitled() || isOfPeriods(row, unit)));
    }

    private static boolean isOfPeriods(Row row, int unit) {
        return row.columns().stream()
                .filter(i -> i > unit && row.fault(i).isEmpty())
                .map(i -> PeriodText.of(row.text(i)))
                .anyMatch(read -> read instanceof PeriodText.Whole || read instanceof PeriodText.Part);
    }

    /// What the cells of a row above say, each for itself and for the empty ones that follow.
    private static Map<Integer, Said> goingOn(Row row, int from, int width, boolean ofPeriods) {
        Map<Integer, Said> cells = new HashMap<>();
        Said current = new Said(new PeriodText.Silent(), row, from);
        for (int i = from; i < width; i++) {
            boolean same = row.fault(i).isPresent() && row.text(i).equals(current.text());
            current = row.text(i).isEmpty() || same ? current : new Said(read(row, i, ofPeriods), row, i);
            cells.put(i, current);
        }
        return cells;
    }

    /// What the cells of the row beneath say, each for itself; one that the header is merged with says
    /// nothing.
    private static Map<Integer, Said> each(Row row, Row header) {
        Map<Integer, Said> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isEmpty() && !row.text(i).equals(header.text(i))) {
                cells.put(i, new Said(read(row, i, true), row, i));
            }
        }
        return cells;
    }

    private boolean isUnclear(List<Said> said) {
        boolean unclear = false;
        for (Said cell : said) {
            if (cell.read instanceof PeriodText.Unclear(Phrase phrase)) {
                unclear = true;
                problem(cell, phrase);
            }
        }
        return unclear;
    }

    /// What cells say together; unclear when they contradict each other.
    private static PeriodText together(List<Said> said) {
        return PeriodStatements.together(said.stream().map(Said::read).toList())
                .orElseGet(() -> new PeriodText.Unclear(Phrase.of("table.wide.periods", texts(said))));
    }

    /// A year under a title of one of its parts («I квартал», then 2023 and 2024) is that part of it.
    private Optional<Period> underTitle(Period period, int column, String measure) {
        if (period.kind() != PeriodKind.YEAR || stated != null) {
            return Optional.of(period);
        }
        List<Said> speaking = titles.stream().filter(title -> !title.isSilent()).toList();
        boolean agree = switch (together(speaking)) {
            case PeriodText.Part part -> true;
            case PeriodText.Whole(Period whole) -> whole.kind() == PeriodKind.YEAR;
            case PeriodText.Silent silent -> true;
            case PeriodText.Unclear unclear ->
                speaking.stream().noneMatch(title -> PeriodText.isShorterThanAYear(title.text()));
        };
        if (!agree) {
            log.problem(spot(column, measure).problem("table.wide.periods", texts(speaking) + " / " + period));
            return Optional.empty();
        }
        return together(speaking) instanceof PeriodText.Part part
                ? Optional.of(part.in(period.year()).period())
                : Optional.of(period);
    }

    /// A part of a year belongs to the year that is stated, else to the one that the titles name.
    private Optional<Period> inYear(PeriodText.Part part, Said said) {
        List<PeriodText> texts = new ArrayList<>();
        texts.add(part);
        if (stated != null) {
            texts.add(new PeriodText.Whole(stated));
        } else {
            titles.stream().map(Said::read).forEach(texts::add);
        }
        return PeriodStatements.together(texts).orElse(part) instanceof PeriodText.Whole(Period period)
                ? Optional.of(period)
                : problem(said, Phrase.of("table.period.no-year", Shown.of(said.text())));
    }

    private Optional<Period> byDefault(int column, String measure) {
        if (stated != null) {
            return Optional.of(stated);
        }
        List<Said> speaking = titles.stream().filter(title -> !title.isSilent()).toList();
        if (PeriodStatements.together(speaking.stream().map(Said::read).toList())
                        .orElse(null)
                instanceof PeriodText.Whole(Period period)) {
            return Optional.of(period);
        }
        CellPosition spot = spot(column, measure);
        log.problem(
                speaking.isEmpty()
                        ? spot.problem("table.wide.period", Shown.of(measure))
                        : spot.problem("table.wide.period.titles", Shown.of(measure), texts(speaking)));
        return Optional.empty();
    }

    private Optional<Period> problem(Said said, Phrase phrase) {
        String place = table.column(said.column, said.text());
        if (told.add(said.row.number() + " " + place)) {
            log.problem(new Problem(table.file(), said.row.number(), place, phrase));
        }
        return Optional.empty();
    }

    private CellPosition spot(int column, String measure) {
        return new CellPosition(table.file(), table.head().get(at).number(), table.column(column, measure));
    }

    private static String texts(List<Said> said) {
        return said.stream().map(cell -> Shown.of(cell.text())).distinct().collect(Collectors.joining(" / "));
    }
}

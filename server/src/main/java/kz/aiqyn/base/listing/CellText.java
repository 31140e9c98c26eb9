package kz.aiqyn.base.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A cell of a list as people read it.
public final class CellText {

    private static final String NOTHING = "–";

    private CellText() {}

    /// What a filter offers: a word of the module, or a period.
    public static String offered(Frame frame, ListPage page, ListColumn column, String word) {
        return column.kind() == ListColumn.Kind.PERIOD
                ? frame.wording().period(Period.of(word))
                : frame.say(page.listing().words() + "." + column.code() + "." + word);
    }

    /// How its cells are set: numbers to the right, periods on one line.
    public static @Nullable String look(ListColumn column) {
        return column.kind().isNumber() ? "n" : column.kind() == ListColumn.Kind.PERIOD ? "when" : null;
    }

    /// @param column its number
    public static String of(Frame frame, ListPage page, int column, ListRow row) {
        @Nullable Object cell = row.cells().get(column);
        return switch (cell) {
            case null -> NOTHING;
            case LocalDate day -> frame.wording().day(day);
            case Long number -> frame.wording().number(number, 0);
            case BigDecimal number -> page.number(frame, column, number);
            case String code
            when page.listing().columns().get(column).kind() == ListColumn.Kind.PERIOD && !code.isEmpty() ->
                frame.wording().shortPeriod(Period.of(code));
            default -> {
                String text = text(
                        frame.words(),
                        page.listing().words(),
                        page.organisations(),
                        page.listing().columns().get(column),
                        cell);
                yield text.isEmpty() ? NOTHING : text;
            }
        };
    }

    /// What is neither a number nor a day, as people read it: codes in words, organisations by their names.
    ///
    /// @param module whose words codes have
    static String text(Words words, String module, Map<String, Names> organisations, ListColumn column, Object cell) {
        return switch (cell) {
            case Names names -> words.name(names);
            case String code
            when column.kind() == ListColumn.Kind.WORD && !code.isEmpty() ->
                words.say(module + "." + column.code() + "." + code);
            case String code
            when column.kind() == ListColumn.Kind.PERIOD && !code.isEmpty() ->
                words.wording().period(Period.of(code));
            case String code
            when column.kind() == ListColumn.Kind.ORGANISATION ->
                words.name(organisations.getOrDefault(code, Names.same(code)));
            case String unit
            when column.kind() == ListColumn.Kind.UNIT -> words.wording().unit(unit);
            default -> cell.toString();
        };
    }
}

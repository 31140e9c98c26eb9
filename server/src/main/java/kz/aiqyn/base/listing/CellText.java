package kz.aiqyn.base.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.base.web.Frame;
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

    /// @param column its number
    public static String of(Frame frame, ListPage page, int column, ListRow row) {
        ListColumn of = page.listing().columns().get(column);
        @Nullable Object cell = row.cells().get(column);
        return switch (cell) {
            case null -> NOTHING;
            case Names names -> frame.words().name(names);
            case LocalDate day -> frame.wording().day(day);
            case Long number -> frame.wording().number(number, 0);
            case BigDecimal number -> frame.wording().number(number.doubleValue(), Math.max(0, number.scale()));
            case String code
            when of.kind() == ListColumn.Kind.WORD -> frame.say(page.listing().words() + "." + of.code() + "." + code);
            case String code
            when of.kind() == ListColumn.Kind.PERIOD -> frame.wording().period(Period.of(code));
            case String code
            when of.kind() == ListColumn.Kind.ORGANISATION ->
                frame.words().name(page.organisations().getOrDefault(code, Names.same(code)));
            case String unit
            when of.kind() == ListColumn.Kind.UNIT -> frame.wording().unit(unit);
            default -> cell.toString().isEmpty() ? NOTHING : cell.toString();
        };
    }
}

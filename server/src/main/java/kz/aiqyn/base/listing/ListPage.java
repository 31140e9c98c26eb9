package kz.aiqyn.base.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;

/// What the page of a list shows.
///
/// @param local the list's own address, without the language and what is asked
/// @param organisations names by code, of all that a filter offers
/// @param views that the reader keeps; none for the public
/// @param staff whether it is shown to somebody who is signed in
/// @param add address of the form for a new record; empty when the reader may add none
/// @param files address where files are taken in; empty likewise
public record ListPage(
        ListResult result,
        String local,
        Map<String, Names> organisations,
        List<SavedView> views,
        boolean staff,
        String add,
        String files) {

    public ListPage {
        views = List.copyOf(views);
    }

    public Listing listing() {
        return result.listing();
    }

    public ListQuery query() {
        return result.query();
    }

    /// The key of the list's own words: its title, and with an ending its other words.
    public String key(String ending) {
        return listing().name() + "." + ending;
    }

    /// The address of the list when something else is asked of it.
    public String address(ListQuery other) {
        return local + other.address();
    }

    /// The address of the list as a file.
    public String file(String format) {
        return local + "." + format + query().withPage(1).address();
    }

    /// The address before the number of a page.
    public String pages() {
        String address = query().withPage(1).address();
        return local + (address.isEmpty() ? "?" : address + "&") + "page=";
    }

    /// A number of a column, as people read it: all with as many decimals, so that they stand under each other. Where
    /// each row has its own unit of measurement, numbers are as exact as their size asks for.
    String number(Frame frame, int column, BigDecimal number) {
        boolean alike = listing().columns().get(column).decimals().isPresent()
                || listing().columns().stream().noneMatch(other -> other.kind() == ListColumn.Kind.UNIT);
        return alike
                ? frame.wording().number(number.doubleValue(), decimals(column))
                : frame.wording().number(number.doubleValue());
    }

    private int decimals(int column) {
        return listing()
                .columns()
                .get(column)
                .decimals()
                .orElseGet(() -> result.rows().stream()
                        .map(row -> row.cells().get(column))
                        .mapToInt(cell -> cell instanceof BigDecimal number ? Math.max(0, number.scale()) : 0)
                        .max()
                        .orElse(0));
    }

    /// The total of a column at the foot, as people read it.
    public String total(Frame frame, int column) {
        BigDecimal total =
                result.totals().getOrDefault(listing().columns().get(column).code(), BigDecimal.ZERO);
        return number(frame, column, total);
    }

    /// How a column is sorted: `ascending`, `descending` or `none`, as ARIA says it.
    public String sorting(ListColumn column) {
        return query().sort().equals(column.code())
                ? "ascending"
                : query().sort().equals("-" + column.code()) ? "descending" : "none";
    }
}

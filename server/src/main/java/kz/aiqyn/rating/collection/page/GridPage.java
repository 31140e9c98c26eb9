package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// The values of one measure: organisations down, periods across.
///
/// @param measures to choose from
/// @param measure the chosen one's code, empty when nothing was imported yet
/// @param unit its unit of measurement in words
/// @param years to choose from
/// @param asOf as the form's field writes it, empty for now
/// @param wrongAsOf whether that could not be read
/// @param mayImport whether the reader may import values
record GridPage(
        List<Choice> measures,
        String measure,
        String unit,
        List<Integer> years,
        int year,
        String asOf,
        boolean wrongAsOf,
        List<Period> periods,
        List<Row> rows,
        boolean mayImport) {

    public record Choice(String code, Names names) {}

    /// @param cells one for each period
    public record Row(String code, Names names, List<Cell> cells) {}

    /// @param value null where nothing is recorded
    /// @param history its address
    public record Cell(@org.jspecify.annotations.Nullable ValueText value, String history) {}

    public Names name() {
        return measures.stream()
                .filter(choice -> choice.code().equals(measure))
                .map(Choice::names)
                .findFirst()
                .orElse(Names.same(measure));
    }
}

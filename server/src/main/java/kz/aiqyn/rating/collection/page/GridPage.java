package kz.aiqyn.rating.collection.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

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

    /// What may be chosen, in the reader's language.
    public Map<String, String> choices(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        measures.forEach(choice ->
                choices.put(choice.code(), "%s (%s)".formatted(words.name(choice.names()), choice.code())));
        return choices;
    }

    public Map<String, String> yearChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        years.forEach(one -> choices.put(one.toString(), one.toString()));
        return choices;
    }

    /// What was asked for, with what is wrong in it.
    public Form form() {
        Form form = Form.EMPTY
                .with("measure", measure)
                .with("year", String.valueOf(year))
                .with("asof", asOf);
        return wrongAsOf ? form.wrong("asof", Phrase.of("collection.as-of.wrong")) : form;
    }

    public Names name() {
        return measures.stream()
                .filter(choice -> choice.code().equals(measure))
                .map(Choice::names)
                .findFirst()
                .orElse(Names.same(measure));
    }
}

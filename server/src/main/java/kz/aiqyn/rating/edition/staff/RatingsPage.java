package kz.aiqyn.rating.edition.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// What is due, what is being prepared, what is published.
///
/// @param rated methodologies whose periods may be prepared; none for those who do not prepare them
record RatingsPage(
        List<Rated> rated, List<Running> running, List<Row> underWay, Past past, List<Phrase> errors, AsOf asOf) {

    /// What was published of one year.
    ///
    /// @param years with something published, the latest first
    /// @param longer of quarters, half-years and the year
    public record Past(List<Integer> years, int year, List<Row> longer, List<Row> monthly) {}

    /// A methodology with periods that may be prepared.
    ///
    /// @param disagreements why none can be computed as sources declare its measures now
    public record Rated(String code, String name, List<Phrase> disagreements, List<String> due, List<Choice> periods) {

        /// What may be chosen: periods by what the form sends.
        public Map<String, String> choices() {
            Map<String, String> choices = new LinkedHashMap<>();
            periods.forEach(choice -> choices.put(choice.value(), choice.name()));
            return choices;
        }

        /// The first of them stands there.
        public Form form() {
            return periods.isEmpty()
                    ? Form.EMPTY
                    : Form.EMPTY.with("period", periods.getFirst().value());
        }
    }

    public record Choice(String value, String name) {}

    /// Work under way.
    public record Running(String href, String name, String stage) {}

    /// An edition.
    ///
    /// @param note what it waits for, or when it was published
    public record Row(String href, String name, String period, String revision, String state, String note) {}
}

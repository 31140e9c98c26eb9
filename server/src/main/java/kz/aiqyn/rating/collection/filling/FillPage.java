package kz.aiqyn.rating.collection.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.page.JudgedText;
import org.jspecify.annotations.Nullable;

/// The form of a body's missing values.
///
/// @param organisations that the reader speaks for, by code
/// @param isFound whether it was worked out what is missing
/// @param doubts how many numbers in the form somebody has to vouch for
/// @param sent what the body sent before, the latest first
/// @param returned why the latest came back; null when it did not
record FillPage(
        AskedGaps gaps,
        Names organisation,
        Map<String, Names> organisations,
        boolean isFound,
        List<Row> rows,
        long doubts,
        List<SentBefore> sent,
        @Nullable String returned,
        Form form) {

    FillPage {
        rows = List.copyOf(rows);
        sent = List.copyOf(sent);
    }

    /// A missing value.
    ///
    /// @param judged the last number that is known, with what is usual
    public record Row(Cell cell, Names measure, String unit, JudgedText judged) {}

    /// What was sent before.
    public record SentBefore(String local, Phrase state, String moment, int values) {}

    public String query() {
        return FillingAddresses.query(gaps);
    }

    /// The bodies in words, for choosing one.
    public Map<String, String> choices(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        organisations.forEach((code, names) -> choices.put(code, words.name(names)));
        return choices;
    }
}

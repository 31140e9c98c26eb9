package kz.aiqyn.rating.edition.staff;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What was objected and answered.
///
/// @param speakers organisations that the reader may object for, while the term lasts
/// @param indicators that an objection may be about
/// @param wrong the form that could not be taken: what was written, and why
record ObjectionsPage(
        EditionView view,
        List<Shown> objections,
        List<Choice> silent,
        List<Choice> speakers,
        List<Choice> indicators,
        Wrong wrong) {

    public record Choice(String code, String name) {}

    /// @param answer blank until it is answered
    /// @param mayAnswer whether the reader may answer it now
    public record Shown(
            long id,
            String organisation,
            String about,
            String words,
            String made,
            String file,
            boolean answered,
            boolean upheld,
            String answer,
            boolean mayAnswer) {}

    /// @param objection the number of the objection whose answer was wrong, 0 when it was a new objection
    public record Wrong(List<Phrase> errors, long objection, String organisation, String indicator, String words) {
        static final Wrong NOTHING = new Wrong(List.of(), 0, "", "", "");
    }
}

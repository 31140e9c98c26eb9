package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;

/// The measures of a draft with the form of one.
///
/// @param told what is told at a measure of what its sources declare, by its code
record MeasuresPage(FormPage form, Map<String, Remarks> told) {

    public MeasuresPage {
        told = Map.copyOf(told);
    }

    /// What is told at one measure.
    ///
    /// @param wrong why values of a source cannot be read as the methodology declares them
    /// @param notes how they are converted, and whose are not taken
    public record Remarks(List<Phrase> wrong, List<Phrase> notes) {

        public Remarks {
            wrong = List.copyOf(wrong);
            notes = List.copyOf(notes);
        }

        boolean isNothing() {
            return wrong.isEmpty() && notes.isEmpty();
        }
    }

    /// What is told at a measure.
    public Remarks told(String code) {
        return told.getOrDefault(code, new Remarks(List.of(), List.of()));
    }
}

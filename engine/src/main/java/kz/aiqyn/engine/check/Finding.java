package kz.aiqyn.engine.check;

import kz.aiqyn.engine.text.Phrase;

/// One thing that a check found.
public record Finding(Severity severity, FindingLocation place, Phrase phrase) {

    /// How grave a finding is.
    public enum Severity {
        /// The methodology cannot be used.
        ERROR,
        /// It can be used, and its keeper should know.
        WARNING,
        /// Worth knowing.
        NOTE
    }

    public static Finding error(FindingLocation place, Phrase phrase) {
        return new Finding(Severity.ERROR, place, phrase);
    }

    public static Finding warning(FindingLocation place, Phrase phrase) {
        return new Finding(Severity.WARNING, place, phrase);
    }

    public static Finding note(FindingLocation place, Phrase phrase) {
        return new Finding(Severity.NOTE, place, phrase);
    }
}

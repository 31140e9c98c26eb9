package kz.aiqyn.engine.formula;

import kz.aiqyn.engine.text.Phrase;

/// Part of a formula's text.
///
/// @param start index of the first character, from 0
/// @param end index after the last character
record TextRange(int start, int end) {

    TextRange to(TextRange last) {
        return new TextRange(start, last.end);
    }

    FormulaProblem problem(String key, Object... arguments) {
        return new FormulaProblem(start + 1, end - start, Phrase.of(key, arguments));
    }
}

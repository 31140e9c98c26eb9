package kz.aiqyn.files.methodology;

import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;

/// One thing that is wrong in a methodology file.
///
/// @param file name of the file, as given by the caller
/// @param spot line and column
/// @param phrase what was found and what was expected
public record MethodologyProblem(String file, TextPosition spot, Phrase phrase) {

    /// `methodology.yaml:12:7: ...`
    public String say(Wording wording) {
        return "%s:%s: %s".formatted(file, spot, wording.say(phrase));
    }
}

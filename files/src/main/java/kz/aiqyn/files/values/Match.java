package kz.aiqyn.files.values;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What a text in a cell names.
sealed interface Match {

    record One(String code) implements Match {}

    /// Nothing; the phrase says so, and what it looks like.
    record None(Phrase phrase) implements Match {}

    record Several(List<String> codes) implements Match {}
}

package kz.aiqyn.rating.methodology.edit;

import java.util.Map;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;

/// What came of a form.
public sealed interface EditResult {

    /// The document with the change.
    record Changed(Methodology document) implements EditResult {}

    /// It cannot be done: what is wrong, by field; at the empty field what no field is to blame for.
    record Wrong(Map<String, Phrase> errors) implements EditResult {
        public Wrong {
            errors = Map.copyOf(errors);
        }

        public static Wrong of(String field, Phrase phrase) {
            return new Wrong(Map.of(field, phrase));
        }
    }
}

package kz.aiqyn.files.methodology;

import java.util.List;

/// A node of a YAML file, with its spot.
sealed interface Yaml {

    TextPosition spot();

    /// @param plain true when written without quotes, so that it may be a number or nothing
    record Scalar(String text, boolean plain, TextPosition spot) implements Yaml {

        /// True for a key without a value: `act:`, `act: ~`, `act: null`.
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Items(List<Yaml> items, TextPosition spot) implements Yaml {}

    record Fields(List<Field> fields, TextPosition spot) implements Yaml {}

    record Field(Scalar key, Yaml value) {}
}

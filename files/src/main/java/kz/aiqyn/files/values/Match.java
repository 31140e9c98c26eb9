package kz.aiqyn.files.values;

import java.util.List;

/// What a text in a cell names.
sealed interface Match {

    record One(String code) implements Match {}

    record None() implements Match {}

    record Several(List<String> codes) implements Match {}
}

package kz.aiqyn.rating.edition.staff;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// The edition with other weights.
record WhatIfPage(EditionView view, List<Field> fields, List<Phrase> errors, boolean changed, Shifts shifts) {

    /// A block's weight and those of its indicators.
    ///
    /// @param share of the total that counts, in words, with what is written and why another counts
    public record Field(String code, String name, String weight, String share, List<Field> inner) {}
}

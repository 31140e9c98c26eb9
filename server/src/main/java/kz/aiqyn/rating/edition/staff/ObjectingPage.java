package kz.aiqyn.rating.edition.staff;

import kz.aiqyn.engine.text.Phrase;

/// Why a published value cannot be objected to now.
///
/// @param value the public page of the value, without the language; blank when none was named
record ObjectingPage(Phrase why, String value) {

    /// Where a mistake in the value is told of, without the language.
    public String mistake() {
        return value.isEmpty() ? "/mistake" : "/mistake?page=" + EditionAddresses.segment(value);
    }
}

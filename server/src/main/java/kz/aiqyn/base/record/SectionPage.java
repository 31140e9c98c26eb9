package kz.aiqyn.base.record;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.web.Form;

/// A section, as the staff see it before they take it along.
///
/// @param code of its source
/// @param organisations those that the reader may ask for, by code, in the order of the choice
/// @param form what was asked for
/// @param day as of which it is
record SectionPage(String code, Map<String, String> organisations, Form form, Section section, LocalDate day) {

    static final String ALL = "/staff/sections";

    /// The same section as a file.
    String file(String ending) {
        return "%s/%s.%s?organisation=%s&day=%s".formatted(ALL, code, ending, form.text("organisation"), day);
    }
}

package kz.aiqyn.rating.edition.staff;

import java.util.List;

/// One unit of a preview: why, what would lift it, its values.
///
/// @param sections of the report, as HTML
record PreviewUnitPage(
        EditionView view, String code, String name, String eyebrow, String reason, List<String> sections) {}

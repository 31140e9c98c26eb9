package kz.aiqyn.rating.edition.staff;

import java.util.List;

/// One value of a preview: what it is made of, each figure with its history and the records behind it.
///
/// @param unitHref the page of its unit
/// @param inWords the formula with measures by their names; blank where it is not understood
record PreviewValuePage(
        EditionView view,
        String unit,
        String unitHref,
        String indicator,
        String value,
        String inWords,
        List<Figure> figures) {

    PreviewValuePage {
        figures = List.copyOf(figures);
    }

    /// @param value in full; in words where there is none
    /// @param history where its versions are, without the language
    public record Figure(String code, String name, String period, String value, String history) {}
}

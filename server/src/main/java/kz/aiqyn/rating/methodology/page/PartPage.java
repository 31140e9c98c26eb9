package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.edit.MethodologyPart;

/// The form of one part of a draft.
///
/// @param form what stands above the rows, and the rows
/// @param unsaved whether rows were added or taken out that are not saved yet
record PartPage(FormPage form, MethodologyPart part, boolean unsaved) {

    public List<Form> rows() {
        return form.form().rows();
    }

    /// The measures and the points that lines of a source may feed.
    public List<String> measures() {
        Methodology document = form.version().document();
        return Stream.concat(
                        document.measures().stream().map(one -> one.code()),
                        document.adjustments().stream().map(one -> one.code()))
                .distinct()
                .toList();
    }
}

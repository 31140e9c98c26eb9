package kz.aiqyn.rating.methodology.page;

import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.rating.methodology.edit.BlockFields;
import kz.aiqyn.rating.methodology.edit.IndicatorFields;

/// What a tree is made of: blocks and indicators, each with a form of its own.
enum NodeKind {
    BLOCK("rating/methodology/page/block"),
    INDICATOR("rating/methodology/page/indicator");

    private final String template;

    NodeKind(String template) {
        this.template = template;
    }

    /// By the word in an address: `block`, `blocks`, `indicator`, `indicators`.
    static NodeKind of(String word) {
        return word.startsWith("block") ? BLOCK : INDICATOR;
    }

    String template() {
        return template;
    }

    /// What the form shows.
    ///
    /// @param code of the block or indicator, empty for a new one
    /// @param parent of a new one
    Form shown(Methodology document, String code, String parent) {
        return switch (this) {
            case BLOCK ->
                code.isEmpty()
                        ? BlockFields.fresh(parent)
                        : BlockFields.of(
                                document,
                                document.findBlock(code)
                                        .orElseThrow(() -> Absent.of("methodologies.absent.block", code)));
            case INDICATOR ->
                code.isEmpty()
                        ? IndicatorFields.fresh(parent)
                        : IndicatorFields.of(
                                document,
                                document.findIndicator(code)
                                        .orElseThrow(() -> Absent.of("methodologies.absent.indicator", code)));
        };
    }

    /// The document with what the form says.
    Outcome<Methodology> change(Methodology document, String code, Form form) {
        return switch (this) {
            case BLOCK -> code.isEmpty() ? BlockFields.add(document, form) : BlockFields.change(document, code, form);
            case INDICATOR ->
                code.isEmpty() ? IndicatorFields.add(document, form) : IndicatorFields.change(document, code, form);
        };
    }
}

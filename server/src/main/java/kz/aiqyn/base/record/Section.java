package kz.aiqyn.base.record;

import java.util.List;
import kz.aiqyn.base.document.PaperPart;

/// A printable part on an organisation, or on all of them: packs for meetings and reports are made of such. Whoever
/// keeps one keeps its parts, not the records behind them.
///
/// @param title a heading stands over the parts, of which theirs are below
public record Section(String title, List<PaperPart> parts) {

    public Section {
        parts = List.copyOf(parts);
    }
}

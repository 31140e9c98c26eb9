package kz.aiqyn.rating.collection.filling;

import java.util.List;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.collection.page.JudgedText;
import org.jspecify.annotations.Nullable;

/// What a body sent, for whoever decides about it and for the body itself.
///
/// @param reason why it came back; null when it did not
/// @param isAgain whether the reader may send it anew
record FillingPage(
        Filling filling,
        Names organisation,
        List<ShownStep> steps,
        List<Row> rows,
        long doubts,
        List<Transition<FillingState, FillingEvent>> offered,
        @Nullable String reason,
        boolean isAgain,
        Form form) {

    FillingPage {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        offered = List.copyOf(offered);
    }

    /// A number that was sent.
    public record Row(Names measure, String unit, Cell cell, String number, JudgedText judged, String history) {}

    public boolean offers(FillingEvent event) {
        return offered.stream().anyMatch(step -> step.event() == event);
    }
}

package kz.aiqyn.register.openness;

import java.time.Instant;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// The facts behind a value, as they were when it became known, and what rests on the value.
///
/// @param measure its names
/// @param organisation the name of the body
record CountedPage(
        Names measure,
        Names organisation,
        Period quarter,
        Instant known,
        List<PortalFact> facts,
        List<MeasureUse.Use> uses) {

    CountedPage {
        facts = List.copyOf(facts);
        uses = List.copyOf(uses);
    }
}

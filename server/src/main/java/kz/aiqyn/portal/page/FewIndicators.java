package kz.aiqyn.portal.page;

import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.report.page.Sections;

/// Told of an edition that rests on few of its methodology's indicators, as one of a month does: its completeness of
/// data is that of these few, and its places say little beside those of a quarter.
final class FewIndicators {

    /// From which part of a methodology's indicators on an edition is not narrow.
    private static final double ENOUGH = 0.5;

    private FewIndicators() {}

    /// Empty where there are enough.
    static Optional<String> in(Sections sections, Words words) {
        int counted = sections.content().current().getFirst().tree().leafCount();
        int all = sections.content().methodology().allIndicators().size();
        return counted >= ENOUGH * all ? Optional.empty() : Optional.of(words.say("portal.few", counted, all));
    }
}

package kz.aiqyn.oversight.meeting;

import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// A body that rules propose to be heard.
///
/// @param reasons what named it, in the order of the rules
record ProposedSpeaker(String organisation, List<Attention> reasons) {

    ProposedSpeaker {
        reasons = List.copyOf(reasons);
    }

    /// By which rules and figures, a line for each, in each language.
    Names why() {
        List<Names> lines = reasons.stream()
                .map(one -> Words.inEach(Phrase.of("meeting.why", Phrase.of(one.rule()), one.figures())))
                .toList();
        return new Names(
                lines.stream().map(Names::kk).collect(Collectors.joining("\n")),
                lines.stream().map(Names::ru).collect(Collectors.joining("\n")),
                lines.stream().map(Names::en).collect(Collectors.joining("\n")));
    }
}

package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.PublishedRatings.AnsweredObjection;

/// Who objected before publication, to what, and what was answered.
///
/// @param about what the objection is about, empty when about the whole
record Objected(String name, String href, Optional<String> about, String objection, String answer, boolean upheld) {

    static List<Objected> of(Speech speech, ReportContent content, List<AnsweredObjection> objections) {
        return objections.stream().map(one -> of(speech, content, one)).toList();
    }

    private static Objected of(Speech speech, ReportContent content, AnsweredObjection one) {
        String name = content.current().stream()
                .map(Edition::units)
                .flatMap(List::stream)
                .filter(unit -> unit.code().equals(one.unit()))
                .findFirst()
                .map(RatedUnit::names)
                .map(speech::name)
                .orElse(one.unit());
        Optional<String> about = content.methodology()
                .findIndicator(one.indicator())
                .map(indicator -> speech.name(indicator.names().orElse(indicator.code())));
        return new Objected(name, speech.links().unit(one.unit()), about, one.objection(), one.answer(), one.upheld());
    }
}

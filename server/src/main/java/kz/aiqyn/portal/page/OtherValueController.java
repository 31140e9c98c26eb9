package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.Standing;
import kz.aiqyn.engine.explain.WhatIf;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// "What if we reach 104.2 %?": the place and the score that another value of one indicator would bring, all else as it
/// was published. It is computed when somebody asks, by the steps that found what would lift the unit.
@Controller
@Open
class OtherValueController {

    /// A value longer than this is no value.
    private static final int LONGEST = 30;

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;

    OtherValueController(StoredPages pages, PublishedEditions publishedEditions) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
    }

    @Dear
    @GetMapping(Languages.PATH + "/units/{code}/what-if")
    @Nullable
    ModelAndView ask(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String value) {
        UnitEdition found = UnitEdition.get(publishedEditions, code, period);
        Map<String, String> asked = Map.of(
                OtherValueForm.INDICATOR,
                indicator,
                OtherValueForm.VALUE,
                value.substring(0, Math.min(LONGEST, value.length())).replaceFirst("[\\s\u00a0]*%\\s*$", ""));
        boolean isAsked = !indicator.isEmpty() || !value.isEmpty();
        return pages.page(
                web,
                !isAsked,
                "portal/page/other-value",
                () -> page(words, found, isAsked ? Optional.of(Form.of(asked)) : Optional.empty()));
    }

    private static OtherValuePage page(Words words, UnitEdition found, Optional<Form> asked) {
        PublicLinks place = new PublicLinks(words, found.published(), found.latest());
        OtherValueForm empty = OtherValueForm.of(place, found.edition(), found.unit());
        Optional<Form> checked = asked.map(form -> checked(words, form, empty, found.edition()));
        return new OtherValuePage(
                words.name(found.rated().names()),
                place.unit(found.rated().code()),
                words.wording().period(found.edition().period()),
                checked.map(empty::with).orElse(empty),
                checked.filter(Form::isSound).map(form -> answer(place.speech(), found, form)));
    }

    private static Form checked(Words words, Form asked, OtherValueForm form, Edition edition) {
        Form checked = asked.required(OtherValueForm.INDICATOR, OtherValueForm.VALUE);
        String indicator = asked.text(OtherValueForm.INDICATOR);
        if (!indicator.isEmpty() && !form.indicators().containsKey(indicator)) {
            String name = edition.tree()
                    .find(indicator)
                    .map(node -> words.name(edition.tree().names(node)))
                    .orElse(indicator);
            checked = checked.wrong(OtherValueForm.INDICATOR, Phrase.of("portal.whatif.indicator", name));
        }
        return asked.number(OtherValueForm.VALUE).isPresent()
                ? checked
                : checked.wrong(OtherValueForm.VALUE, asked.noNumber(OtherValueForm.VALUE, "portal.whatif.number"));
    }

    private static OtherValuePage.Answer answer(Speech speech, UnitEdition found, Form form) {
        OptionalDouble value = form.number(OtherValueForm.VALUE);
        return switch (WhatIf.of(
                rating(found.content()),
                found.edition(),
                found.rated().code(),
                form.text(OtherValueForm.INDICATOR),
                value.orElseThrow())) {
            case WhatIf.Answered answered -> answer(speech, found, answered);
            case WhatIf.Refused refused ->
                throw new IllegalStateException("an indicator that was offered is refused: " + refused.reason());
        };
    }

    private static Rating rating(ReportContent content) {
        return switch (Rating.prepare(content.methodology(), content.panel())) {
            case Preparation.Ready(Rating rating) -> rating;
            case Preparation.Refused _ ->
                throw new IllegalStateException("a published methodology does not compute any more: "
                        + content.methodology().identity());
        };
    }

    private static OtherValuePage.Answer answer(Speech speech, UnitEdition found, WhatIf.Answered answered) {
        Lift.Move move = answered.move();
        Standing now = answered.now();
        Standing then = answered.then();
        Axis axis = new Standings(found.edition()).axis().with(then.score(), move.scoreFrom(), move.scoreTo());
        return new OtherValuePage.Answer(
                words(speech, answered),
                assumed(speech, found, move),
                speech.name(move.names()),
                speech.links().indicator(move.indicator()),
                List.of(
                        new OtherValuePage.Row(
                                speech.say("column.value"),
                                speech.value(move.from(), move.measuredIn()),
                                speech.value(move.to(), move.measuredIn()),
                                "",
                                ""),
                        bars(speech, axis, say("portal.whatif.score"), move.scoreFrom(), move.scoreTo()),
                        bars(speech, axis, say("portal.whatif.total"), now.score(), then.score()),
                        new OtherValuePage.Row(
                                speech.say("column.place"), place(speech, now), place(speech, then), "", "")));
    }

    /// What stands in the published score for a value that is not there; blank where one is.
    private static String assumed(Speech speech, UnitEdition found, Lift.Move move) {
        if (!Double.isNaN(move.from())) {
            return "";
        }
        int node = found.edition().tree().find(move.indicator()).orElseThrow();
        Set<Flag> flags = found.edition().flags(node, found.unit());
        return speech.say(Phrase.of(
                flags.contains(Flag.WORST)
                        ? "portal.whatif.assumed.worst"
                        : flags.contains(Flag.PREVIOUS)
                                ? "portal.whatif.assumed.previous"
                                : flags.contains(Flag.PEER_MEDIAN)
                                        ? "portal.whatif.assumed.median"
                                        : "portal.whatif.assumed.excluded"));
    }

    private static Phrase say(String key) {
        return Phrase.of(key);
    }

    private static OtherValuePage.Row bars(Speech speech, Axis axis, Phrase name, double now, double then) {
        return new OtherValuePage.Row(
                speech.say(name),
                speech.score(now),
                speech.score(then),
                axis.between(axis.from(), now),
                Double.isNaN(then) ? "0%" : axis.between(axis.from(), then));
    }

    private static String place(Speech speech, Standing standing) {
        return standing.place().isEmpty()
                ? Speech.NOTHING
                : speech.say("path.place", standing.place().getAsInt(), standing.of());
    }

    private static String words(Speech speech, WhatIf.Answered answered) {
        Standing now = answered.now();
        Standing then = answered.then();
        if (now.place().isEmpty() || then.place().isEmpty()) {
            return speech.say(Phrase.of("portal.whatif.none"));
        }
        int before = now.place().getAsInt();
        int after = then.place().getAsInt();
        String key = after < before ? "portal.whatif.up" : after > before ? "portal.whatif.down" : "portal.whatif.same";
        return speech.say(Phrase.of(
                key,
                before,
                after,
                then.of(),
                speech.score(now.score()),
                speech.score(then.score()),
                speech.difference(then.score() - now.score(), 2)));
    }
}

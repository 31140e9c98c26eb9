package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.Hearings;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.PublicationChecks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// From a published value to the form of an objection to it, or to why there is none now. The page of the value is the
/// same for everybody and is stored; what may be objected to is decided here, when somebody asks.
@Controller
@Requires(EditionRights.SEE_PREVIEW)
class ValueObjectionController {

    private final Pages pages;
    private final VisibleEditions visibleEditions;
    private final Editions editions;
    private final PublicationChecks checks;
    private final Hearings hearings;
    private final Access access;

    ValueObjectionController(
            Pages pages,
            VisibleEditions visibleEditions,
            Editions editions,
            PublicationChecks checks,
            Hearings hearings,
            Access access) {
        this.pages = pages;
        this.visibleEditions = visibleEditions;
        this.editions = editions;
        this.checks = checks;
        this.hearings = hearings;
        this.access = access;
    }

    /// The published value that somebody comes from.
    record Value(String methodology, String period, String organisation, String indicator) {

        Value {
            methodology = methodology == null ? "" : methodology;
            period = period == null ? "" : period;
            organisation = organisation == null ? "" : organisation;
            indicator = indicator == null ? "" : indicator;
        }

        Optional<Period> at() {
            return Period.find(period);
        }

        /// Its public page, without the language.
        String local() {
            return "/units/%s/values/%s/%s"
                    .formatted(
                            EditionAddresses.segment(organisation),
                            EditionAddresses.segment(indicator),
                            EditionAddresses.segment(period));
        }

        String objection(long edition) {
            return EditionAddresses.edition(edition) + "/objections?organisation="
                    + EditionAddresses.segment(organisation) + "&indicator=" + EditionAddresses.segment(indicator)
                    + "#object";
        }
    }

    @GetMapping(EditionAddresses.ROOT + "/objection")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String indicator,
            Words words,
            HttpServletRequest request) {
        Value value = new Value(methodology, period, organisation, indicator);
        Optional<EditionRecord> heard = value.at()
                .flatMap(at -> editions.underWay(value.methodology(), at))
                .filter(edition -> edition.state() == EditionState.OPEN)
                .filter(edition -> visibleEditions.sees(edition, access.scope(EditionRights.SEE_PREVIEW)));
        Optional<EditionRecord> open = heard.filter(edition -> !checks.isHearingOver(edition));
        if (open.isPresent()) {
            return EditionAddresses.go(words, value.objection(open.get().id()));
        }
        Phrase why = heard.map(EditionRecord::objectionsUntil)
                .map(until -> Phrase.of("edition.objecting.over", until))
                .orElseGet(() -> Phrase.of("edition.objecting.published", hearings.workingDays()));
        return pages.staff(
                "rating/edition/staff/objecting",
                new ObjectingPage(why, value.at().isPresent() ? value.local() : ""),
                request);
    }
}

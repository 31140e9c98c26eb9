package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionEvent;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.LifeResult;
import kz.aiqyn.rating.edition.life.PublicationChecks;
import kz.aiqyn.rating.edition.life.Publishing;
import kz.aiqyn.rating.edition.life.Transition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The preview of an edition and the steps of its life.
@Controller
@RequestMapping(EditionAddresses.EDITION)
@Requires(EditionRights.SEE_PREVIEW)
class EditionController {

    private final Pages pages;
    private final VisibleEditions visibleEditions;
    private final EditionLife life;
    private final PublicationChecks checks;
    private final Access access;

    EditionController(Pages pages, VisibleEditions visibleEditions, EditionLife life, PublicationChecks checks, Access access) {
        this.pages = pages;
        this.visibleEditions = visibleEditions;
        this.life = life;
        this.checks = checks;
        this.access = access;
    }

    @GetMapping
    ModelAndView edition(@PathVariable long id, Words words, HttpServletRequest request) {
        return pages.staff(
                "rating/edition/staff/edition",
                page(visibleEditions.edition(id), List.of(), EditionPage.Reason.NONE, words),
                request);
    }

    @GetMapping("/units/{code}")
    ModelAndView unit(@PathVariable long id, @PathVariable String code, Words words, HttpServletRequest request) {
        access.require(EditionRights.SEE_PREVIEW, code);
        EditionRecord edition = visibleEditions.edition(id);
        Sections sections = visibleEditions.sections(edition, words);
        Speech speech = sections.speech();
        VisibleEditions.Seat seat = VisibleEditions.seat(sections.content(), code);
        Edition of = seat.edition();
        boolean rated = of.isRated(seat.unit());
        PreviewUnitPage page = new PreviewUnitPage(
                visibleEditions.view(edition, "preview", words),
                code,
                speech.name(of.units().get(seat.unit())),
                speech.say("unit.eyebrow", of.group().names().orElse(speech.say("group.all")), of.period()),
                rated ? "" : Reasons.unrated(speech, of, seat.unit()),
                List.of(
                        rated ? sections.facts(of, seat.unit(), List.of()) : "",
                        sections.path(of, seat.unit()),
                        sections.change(of, seat.unit()),
                        sections.blocks(of, seat.unit()),
                        sections.adjustments(of, seat.unit()),
                        sections.lift(of, seat.unit()),
                        sections.strengths(of, seat.unit()),
                        sections.values(of, seat.unit())));
        return pages.staff("rating/edition/staff/unit", page, request);
    }

    @PostMapping("/{event:open|withdraw|discard}")
    @Requires(EditionRights.PREPARE)
    ModelAndView step(@PathVariable long id, @PathVariable String event, Words words, HttpServletRequest request) {
        LifeResult result = switch (event) {
            case "open" -> life.open(id);
            case "withdraw" -> life.withdraw(id);
            default -> life.discard(id);
        };
        return shown(result, id, event.equals("discard") ? EditionAddresses.ALL : EditionAddresses.edition(id), words, request);
    }

    @PostMapping("/publish")
    @Requires(EditionRights.PUBLISH)
    ModelAndView publish(
            @PathVariable long id,
            @RequestParam long computation,
            @RequestParam(defaultValue = "") String kk,
            @RequestParam(defaultValue = "") String ru,
            @RequestParam(defaultValue = "") String en,
            HttpServletRequest request) {
        Words words = new Words(kz.aiqyn.base.web.Languages.of(request));
        LifeResult result = life.publish(new Publishing(id, computation, new Names(kk, ru, en)));
        if (result instanceof LifeResult.Refused refused) {
            EditionPage page = page(visibleEditions.edition(id), refused.reasons(), new EditionPage.Reason(kk, ru, en), words);
            return pages.staff("rating/edition/staff/edition", page, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return EditionAddresses.go(words, EditionAddresses.edition(id));
    }

    private ModelAndView shown(LifeResult result, long id, String next, Words words, HttpServletRequest request) {
        return switch (result) {
            case LifeResult.Taken taken -> EditionAddresses.go(words, next);
            case LifeResult.Refused(List<Phrase> reasons) ->
                pages.staff(
                        "rating/edition/staff/edition",
                        page(visibleEditions.edition(id), reasons, EditionPage.Reason.NONE, words),
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private EditionPage page(EditionRecord edition, List<Phrase> errors, EditionPage.Reason reason, Words words) {
        EditionView view = visibleEditions.view(edition, "preview", words);
        Sections sections = visibleEditions.sections(edition, words);
        List<Transition> offered = Transition.of(edition.state(), edition.revision()).stream()
                .filter(transition ->
                        transition.event() != EditionEvent.RECOMPUTE && visibleEditions.coversAll(transition.right(), edition))
                .toList();
        boolean publishes = offered.stream().anyMatch(transition -> transition.event() == EditionEvent.PUBLISH);
        // What stands against it but the reason, which is yet to be written.
        List<Phrase> against = publishes
                ? checks.to(edition, new Publishing(edition.id(), edition.computation(), Names.same("-")))
                : List.of();
        return new EditionPage(
                view,
                view.seesAll() ? sections.standings() : "",
                view.seesAll() ? List.of() : own(sections),
                offered,
                against,
                errors,
                reason);
    }

    private List<EditionPage.Own> own(Sections sections) {
        Scope scope = access.scope(EditionRights.SEE_PREVIEW);
        Speech speech = sections.speech();
        List<EditionPage.Own> own = new ArrayList<>();
        for (Edition of : sections.content().current()) {
            for (int unit = 0; unit < of.units().size(); unit++) {
                String code = of.units().get(unit).code();
                if (scope.covers(code)) {
                    OptionalInt place = of.place(Tree.INDEX, unit);
                    own.add(new EditionPage.Own(
                            speech.links().unit(code),
                            speech.name(of.units().get(unit)),
                            place.isPresent() ? place.getAsInt() + " / " + of.ranked() : "–",
                            speech.score(of.score(Tree.INDEX, unit))));
                }
            }
        }
        return own;
    }
}

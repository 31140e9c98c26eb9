package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionEvent;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.EditionSteps;
import kz.aiqyn.rating.edition.life.PublicationChecks;
import kz.aiqyn.rating.edition.life.Publishing;
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

    private static final String PAGE = "rating/edition/staff/edition";
    private static final String TYPED = "typed";

    private final Pages pages;
    private final Answers answers;
    private final VisibleEditions visibleEditions;
    private final RevisionComparison comparison;
    private final EditionLife life;
    private final PublicationChecks checks;
    private final Access access;

    EditionController(
            Pages pages,
            Answers answers,
            VisibleEditions visibleEditions,
            RevisionComparison comparison,
            EditionLife life,
            PublicationChecks checks,
            Access access) {
        this.pages = pages;
        this.answers = answers;
        this.visibleEditions = visibleEditions;
        this.comparison = comparison;
        this.life = life;
        this.checks = checks;
        this.access = access;
    }

    @GetMapping
    ModelAndView edition(@PathVariable long id, Words words, HttpServletRequest request) {
        return pages.staff(PAGE, page(visibleEditions.edition(id), Form.EMPTY, words), request);
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
        Outcome<EditionRecord> outcome = switch (event) {
            case "open" -> life.open(id);
            case "withdraw" -> life.withdraw(id);
            default -> life.discard(id);
        };
        return answered(outcome, Form.EMPTY, id, event, words, request);
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
        Words words = new Words(Languages.of(request));
        Form form = Form.of(request);
        Period period = visibleEditions.edition(id).period();
        Outcome<EditionRecord> outcome = isTyped(form.text(TYPED), period)
                ? life.publish(new Publishing(id, computation, new Names(kk, ru, en)))
                : Outcome.refused(TYPED, Phrase.of("edition.refused.typed", form.text(TYPED), period));
        return answered(outcome, form, id, "publish", words, request);
    }

    /// Whether a period was typed, by its code or in the words of any of the languages.
    private static boolean isTyped(String typed, Period period) {
        String plain = plain(typed);
        return plain.equals(plain(period.toString()))
                || Stream.of(Language.values())
                        .anyMatch(language ->
                                plain.equals(plain(new Words(language).wording().period(period))));
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// @param event the word in keys and addresses for what was asked
    private ModelAndView answered(
            Outcome<EditionRecord> outcome, Form form, long id, String event, Words words, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                taken -> Answers.Next.of(
                        event.equals("discard") ? EditionAddresses.ALL : EditionAddresses.edition(id),
                        "edition.done." + event),
                again -> new Answers.Shown(PAGE, page(visibleEditions.edition(id), again, words)),
                request);
    }

    private EditionPage page(EditionRecord edition, Form form, Words words) {
        EditionView view = visibleEditions.view(edition, "preview", words);
        Sections sections = visibleEditions.sections(edition, words);
        List<Transition<EditionState, EditionEvent>> offered = EditionSteps.of(edition).stream()
                .filter(transition -> transition.event() != EditionEvent.RECOMPUTE
                        && visibleEditions.coversAll(transition.right(), edition))
                .toList();
        boolean publishes = offered.stream().anyMatch(transition -> transition.event() == EditionEvent.PUBLISH);
        // What stands against it but the reason, which is yet to be written.
        List<Phrase> against = publishes
                ? checks.to(edition, new Publishing(edition.id(), edition.computation(), Names.same("-")))
                : List.of();
        return new EditionPage(
                view,
                view.seesAll() ? comparison.of(edition, words) : Optional.empty(),
                view.seesAll() ? sections.standings() : "",
                view.seesAll() ? List.of() : own(sections),
                offered,
                against,
                form);
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

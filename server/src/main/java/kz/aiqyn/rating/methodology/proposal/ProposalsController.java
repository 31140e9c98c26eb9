package kz.aiqyn.rating.methodology.proposal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.IndicatorFields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Proposals: made by those entitled, decided by economists.
@Controller
@Requires(MethodologyRights.PROPOSE)
@RequestMapping(Languages.PATH + "/staff/proposals")
class ProposalsController {

    static final String HERE = "/staff/proposals";
    private static final String FRESH = "rating/methodology/proposal/proposal-new";
    private static final String ONE = "rating/methodology/proposal/proposal";

    private final Pages pages;
    private final Answers answers;
    private final ProposalDesk desk;
    private final Methodologies methodologies;
    private final Organisations organisations;
    private final Access access;

    ProposalsController(
            Pages pages,
            Answers answers,
            ProposalDesk desk,
            Methodologies methodologies,
            Organisations organisations,
            Access access) {
        this.pages = pages;
        this.answers = answers;
        this.desk = desk;
        this.methodologies = methodologies;
        this.organisations = organisations;
        this.access = access;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return pages.staff(
                "rating/methodology/proposal/proposals", new ProposalsPage(desk.list(), desk.seesAll()), request);
    }

    @GetMapping("/new")
    ModelAndView form(HttpServletRequest request) {
        return pages.staff(FRESH, fresh(Form.of(request)), request);
    }

    @PostMapping
    ModelAndView propose(HttpServletRequest request) {
        Form form = Form.of(request);
        return answers.answer(
                desk.propose(form),
                form,
                made -> Answers.Next.of(HERE, "methodologies.done.proposed"),
                again -> new Answers.Shown(FRESH, fresh(again)),
                request);
    }

    @GetMapping("/{id}")
    ModelAndView proposal(@PathVariable long id, Words words, HttpServletRequest request) {
        Proposal proposal = desk.get(id);
        return pages.staff(ONE, one(proposal, words, prefilled(proposal)), request);
    }

    /// @param draft the version that it is taken into
    @PostMapping("/{id}/accept")
    @Requires(MethodologyRights.EDIT)
    ModelAndView accept(@PathVariable long id, @RequestParam String draft, Words words, HttpServletRequest request) {
        Proposal proposal = desk.get(id);
        Form form = Form.of(request);
        MethodologyVersion into = methodologies.get(proposal.wish().methodology(), draft);
        return decided(desk.accept(id, into, merged(proposal, form)), "accepted", proposal, form, words, request);
    }

    @PostMapping("/{id}/decline")
    @Requires(MethodologyRights.EDIT)
    ModelAndView decline(@PathVariable long id, @RequestParam String decline, Words words, HttpServletRequest request) {
        Proposal proposal = desk.get(id);
        Form form = prefilled(proposal).with("decline", decline);
        return decided(desk.decline(id, decline), "declined", proposal, form, words, request);
    }

    private ModelAndView decided(
            Outcome<Long> outcome, String done, Proposal proposal, Form form, Words words, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                decided -> Answers.Next.of(HERE, "methodologies.done." + done),
                again -> new Answers.Shown(ONE, one(desk.get(proposal.id()), words, again)),
                request);
    }

    private ProposalsPage.New fresh(Form form) {
        List<ProposalsPage.Choice> choices = methodologies.list().stream()
                .map(version -> new ProposalsPage.Choice(
                        version.code(), version.document().identity().title().orElse(version.code())))
                .collect(java.util.stream.Collectors.toMap(
                        ProposalsPage.Choice::code,
                        choice -> choice,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        List<Sector> sectors = methodologies.list().stream()
                .filter(version ->
                        form.text("methodology").isEmpty() || version.code().equals(form.text("methodology")))
                .flatMap(version -> version.document().sectors().stream())
                .collect(java.util.stream.Collectors.toMap(
                        Sector::code, sector -> sector, (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new ProposalsPage.New(choices, sectors, form);
    }

    private ProposalsPage.One one(Proposal proposal, Words words, Form form) {
        boolean decides = access.may(MethodologyRights.EDIT) && proposal.decision() == null;
        String code = proposal.wish().organisation();
        return new ProposalsPage.One(
                proposal,
                sector(proposal, words),
                code.isEmpty()
                        ? ""
                        : organisations
                                .find(code)
                                .map(found -> words.name(found.names().orElse(code)))
                                .orElse(code),
                decides,
                decides
                        ? methodologies.list(proposal.wish().methodology()).stream()
                                .filter(version -> version.state() == MethodologyState.DRAFT)
                                .toList()
                        : List.of(),
                form);
    }

    private String sector(Proposal proposal, Words words) {
        return methodologies.list(proposal.wish().methodology()).stream()
                .flatMap(version -> version.document().sectors().stream())
                .filter(sector -> sector.code().equals(proposal.wish().sector()))
                .map(sector -> words.name(sector.names().orElse(sector.code())))
                .findFirst()
                .orElse(proposal.wish().sector());
    }

    /// What the economist's form shows at first.
    private static Form prefilled(Proposal proposal) {
        Proposal.Wish wish = proposal.wish();
        return IndicatorFields.fresh("")
                .with("unit", wish.unit().isEmpty() ? "%" : wish.unit())
                .with("formula", wish.formula());
    }

    /// The economist's fields upon those of the proposal.
    private static Form merged(Proposal proposal, Form form) {
        Proposal.Wish wish = proposal.wish();
        Form merged = IndicatorFields.fresh(form.text("parent"));
        for (String field :
                List.of("direction", "direction.a", "direction.b", "normalise", "normalise.a", "normalise.b")) {
            merged = merged.with(field, form.text(field));
        }
        return merged.with("code", form.text("code"))
                .with("name.kk", wish.nameKk())
                .with("name.ru", wish.nameRu())
                .with("unit", form.text("unit"))
                .with("formula", form.text("formula"))
                .with("reason." + language(wish), wish.reason())
                .with("source." + language(wish), wish.source())
                .with("sectors", wish.sector());
    }

    /// The language that whoever proposed wrote in: that of the only name, Kazakh when there are both.
    private static String language(Proposal.Wish wish) {
        return (wish.nameKk().isEmpty() ? Language.RU : Language.KK).code();
    }
}

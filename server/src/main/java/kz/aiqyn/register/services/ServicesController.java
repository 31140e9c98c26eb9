package kz.aiqyn.register.services;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's overview, and the page of weights and points.
@Controller
@Requires(ServicesRights.SEE)
class ServicesController {

    private static final String RULES = "register/services/rules";

    private final Pages pages;
    private final ServicesPages shown;
    private final AssessmentRules rules;
    private final RuleChanges ruleChanges;
    private final BreachKinds kinds;
    private final BreachKindChanges kindChanges;
    private final Answers answers;
    private final Access access;
    private final InstantSource clock;

    ServicesController(
            Pages pages,
            ServicesPages shown,
            AssessmentRules rules,
            RuleChanges ruleChanges,
            BreachKinds kinds,
            BreachKindChanges kindChanges,
            Answers answers,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.shown = shown;
        this.rules = rules;
        this.ruleChanges = ruleChanges;
        this.kinds = kinds;
        this.kindChanges = kindChanges;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + ServicesCard.STAFF + ServicesCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(ServicesRights.SEE, organisation);
        }
        Scope scope = access.scope(ServicesRights.SEE);
        return pages.staff(
                "register/services/overview",
                shown.overview(organisation, service, period, scope, ServicesCard.STAFF),
                request);
    }

    @GetMapping(Languages.PATH + RulesPage.ADDRESS)
    ModelAndView rules(HttpServletRequest request) {
        return pages.staff(RULES, page(Form.EMPTY), request);
    }

    private RulesPage page(Form form) {
        return new RulesPage(rules.versions(), kinds.versions(), access.may(ServicesRights.RULE), form);
    }

    @PostMapping(Languages.PATH + RulesPage.ADDRESS + "/weights")
    @Requires(ServicesRights.RULE)
    ModelAndView weights(HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = RuleForm.rule(form, clock.instant()).then(ruleChanges::save, AssessmentRule::id);
        return answer(outcome, form, "services.done.weights", request);
    }

    @PostMapping(Languages.PATH + RulesPage.ADDRESS + "/points")
    @Requires(ServicesRights.RULE)
    ModelAndView points(HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<Long> outcome = RuleForm.kind(form, clock.instant()).then(kindChanges::save, BreachKind::id);
        return answer(outcome, form, "services.done.points", request);
    }

    private ModelAndView answer(Outcome<Long> outcome, Form form, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                id -> Answers.Next.of(RulesPage.ADDRESS, done),
                again -> new Answers.Shown(RULES, page(again)),
                request);
    }
}

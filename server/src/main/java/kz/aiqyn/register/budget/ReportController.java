package kz.aiqyn.register.budget;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages of one report, and of what is explained in it.
@Controller
@Requires(BudgetRights.SEE)
class ReportController {

    private static final String ALL = Languages.PATH + BudgetCard.STAFF;
    private static final String ONE = ALL + "/{report:\\d{1,18}}";
    private static final String EXPLANATION = ALL + BudgetCard.EXPLANATIONS + "{explanation:\\d{1,18}}";
    private static final String UNSPENT = "register/budget/unspent";
    private static final String EXPLAINED = "register/budget/explanation";

    private final Pages pages;
    private final BudgetPages shown;
    private final ExplanationDesk desk;
    private final ExplanationLife life;
    private final Lives lives;
    private final Payments payments;
    private final Budgets budgets;
    private final Answers answers;
    private final Access access;

    ReportController(
            Pages pages,
            BudgetPages shown,
            ExplanationDesk desk,
            ExplanationLife life,
            Lives lives,
            Payments payments,
            Budgets budgets,
            Answers answers,
            Access access) {
        this.pages = pages;
        this.shown = shown;
        this.desk = desk;
        this.life = life;
        this.lives = lives;
        this.payments = payments;
        this.budgets = budgets;
        this.answers = answers;
        this.access = access;
    }

    /// The number of a line in an address; 0 when it is none.
    static int line(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @GetMapping(ONE)
    ModelAndView one(
            @PathVariable long report, @RequestParam(defaultValue = "") String under, HttpServletRequest request) {
        return pages.staff("register/budget/one", shown.page(report, line(under), shown.allowed(report)), request);
    }

    @GetMapping(ONE + "/year")
    ModelAndView year(@PathVariable long report, HttpServletRequest request) {
        return pages.staff("register/budget/year", shown.year(report, shown.allowed(report)), request);
    }

    @GetMapping(ONE + "/unspent")
    ModelAndView unspent(@PathVariable long report, Words words, HttpServletRequest request) {
        return pages.staff(UNSPENT, shown.unspent(report, shown.allowed(report), Form.EMPTY, words), request);
    }

    @PostMapping(ONE + "/explain")
    @Requires(BudgetRights.EXPLAIN)
    ModelAndView explain(@PathVariable long report, Words words, HttpServletRequest request) {
        BudgetReader reader = shown.allowed(report);
        Form form = Form.of(request);
        Outcome<Long> outcome = switch (ExplanationForm.read(form)) {
            case Outcome.Done<Explanation.Said>(Explanation.Said said) ->
                desk.give(report, line(form.text("line")), said);
            case Outcome.Refused<Explanation.Said> refused -> refused.map(none -> report);
            case Outcome.Overtaken<Explanation.Said> overtaken -> overtaken.map(none -> report);
        };
        return answers.answer(
                outcome,
                form,
                done -> Answers.Next.of(BudgetCard.STAFF + "/" + report + "/unspent", "budget.done.explained"),
                again -> new Answers.Shown(UNSPENT, shown.unspent(report, reader, again, words)),
                request);
    }

    @GetMapping(EXPLANATION)
    ModelAndView explanation(@PathVariable long explanation, Words words, HttpServletRequest request) {
        Explanation found = shown.explanation(explanation, BudgetRights.SEE);
        return pages.staff(EXPLAINED, shown.explained(found, Form.EMPTY, words), request);
    }

    @PostMapping(EXPLANATION + "/{event:accept|return}")
    @Requires(BudgetRights.ACCEPT)
    ModelAndView judge(
            @PathVariable long explanation, @PathVariable String event, Words words, HttpServletRequest request) {
        shown.explanation(explanation, BudgetRights.ACCEPT);
        return step(explanation, event, words, request);
    }

    @PostMapping(EXPLANATION + "/give")
    @Requires(BudgetRights.EXPLAIN)
    ModelAndView give(@PathVariable long explanation, Words words, HttpServletRequest request) {
        shown.explanation(explanation, BudgetRights.EXPLAIN);
        return step(explanation, "give", words, request);
    }

    private ModelAndView step(long explanation, String event, Words words, HttpServletRequest request) {
        Form form = Form.of(request);
        ExplanationEvent what = Lifecycle.of(ExplanationEvent.class, event);
        return answers.answer(
                lives.take(life, StepRequest.of(explanation, what, form)),
                form,
                now -> Answers.Next.of(
                        BudgetCard.STAFF + BudgetCard.EXPLANATIONS + explanation, "budget.done." + event),
                again -> new Answers.Shown(
                        EXPLAINED, shown.explained(shown.explanation(explanation, BudgetRights.SEE), again, words)),
                request);
    }

    @GetMapping(ALL + BudgetCard.PAYMENTS + "/{payment:\\d{1,18}}")
    ModelAndView payment(@PathVariable long payment, HttpServletRequest request) {
        Payment found = payments.get(payment);
        access.require(
                BudgetRights.SEE, budgets.find(found.kato()).orElseThrow().organisation());
        BudgetReader reader = BudgetReader.staff(access.scope(BudgetRights.SEE));
        return pages.staff("register/budget/payment", shown.paid(found, reader), request);
    }
}

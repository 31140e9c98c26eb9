package kz.aiqyn.register.budget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on budgets.
@Controller
@Open
class BudgetOpenController {

    private static final String ALL = Languages.PATH + BudgetCard.OPEN;
    private static final String KIND = "{kind:rural|lines|balances|payments}";
    private static final String ONE = ALL + "/{report:\\d{1,18}}";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final BudgetPages shown;
    private final BudgetOverviews overviews;
    private final Payments payments;

    BudgetOpenController(
            Pages pages,
            ListPages lists,
            ListFiles files,
            BudgetPages shown,
            BudgetOverviews overviews,
            Payments payments) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.shown = shown;
        this.overviews = overviews;
        this.payments = payments;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.open(BudgetLists.REPORTS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(BudgetLists.REPORTS, format, request, response);
    }

    @GetMapping(ALL + "-" + KIND)
    ModelAndView list(@PathVariable String kind, HttpServletRequest request) {
        return lists.open(BudgetController.of(kind), request);
    }

    @GetMapping(ALL + "-" + KIND + "." + ListFiles.CHOICE)
    void file(
            @PathVariable String kind,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.open(BudgetController.of(kind), format, request, response);
    }

    @GetMapping(ALL + BudgetCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        BudgetOverview page = overviews.overview(BudgetController.month(month), BudgetReader.EVERYBODY);
        return pages.open("register/budget/overview", page, request);
    }

    @GetMapping(ALL + BudgetCard.DEVELOPMENT)
    ModelAndView development(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        BudgetOverview.Development page = overviews.development(BudgetController.month(month), BudgetReader.EVERYBODY);
        return pages.open("register/budget/development", page, request);
    }

    @GetMapping(ONE)
    ModelAndView one(
            @PathVariable long report, @RequestParam(defaultValue = "") String under, HttpServletRequest request) {
        BudgetPage page = shown.page(report, ReportController.line(under), BudgetReader.EVERYBODY);
        return pages.open("register/budget/one", page, request);
    }

    @GetMapping(ONE + "/year")
    ModelAndView year(@PathVariable long report, HttpServletRequest request) {
        return pages.open("register/budget/year", shown.year(report, BudgetReader.EVERYBODY), request);
    }

    @GetMapping(ONE + "/unspent")
    ModelAndView unspent(@PathVariable long report, Words words, HttpServletRequest request) {
        BudgetPage.Unspent page = shown.unspent(report, BudgetReader.EVERYBODY, Form.EMPTY, words);
        return pages.open("register/budget/unspent", page, request);
    }

    @GetMapping(ALL + BudgetCard.PAYMENTS + "/{payment:\\d{1,18}}")
    ModelAndView payment(@PathVariable long payment, HttpServletRequest request) {
        return pages.open(
                "register/budget/payment", shown.paid(payments.get(payment), BudgetReader.EVERYBODY), request);
    }
}

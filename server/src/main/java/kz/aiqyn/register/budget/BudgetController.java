package kz.aiqyn.register.budget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on budgets: lists, the overview, the development budget.
@Controller
@Requires(BudgetRights.SEE)
class BudgetController {

    private static final String ALL = Languages.PATH + BudgetCard.STAFF;
    private static final String KIND = "{kind:rural|lines|balances|payments}";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final BudgetOverviews overviews;
    private final Access access;

    BudgetController(Pages pages, ListPages lists, ListFiles files, BudgetOverviews overviews, Access access) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.overviews = overviews;
        this.access = access;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        return lists.staff(BudgetLists.REPORTS, BudgetRights.SEE, ways(ExecutionFile.CODE), request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void file(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(BudgetLists.REPORTS, BudgetRights.SEE, format, request, response);
    }

    @GetMapping(ALL + "-" + KIND)
    ModelAndView list(@PathVariable String kind, HttpServletRequest request) {
        return lists.staff(of(kind), BudgetRights.SEE, ways(file(kind)), request);
    }

    @GetMapping(ALL + "-" + KIND + "." + ListFiles.CHOICE)
    void file(
            @PathVariable String kind,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.staff(of(kind), BudgetRights.SEE, format, request, response);
    }

    private ListPages.Ways ways(String file) {
        return !file.isEmpty() && access.may(BudgetRights.EDIT)
                ? new ListPages.Ways("", "/staff/files/" + file)
                : ListPages.Ways.NONE;
    }

    private static String file(String kind) {
        return switch (kind) {
            case "balances" -> BalanceFile.CODE;
            case "payments" -> PaymentFile.CODE;
            default -> "";
        };
    }

    /// The list of a word in addresses.
    static Listing of(String kind) {
        return switch (kind) {
            case "rural" -> BudgetLists.RURAL;
            case "lines" -> BudgetLists.LINES;
            case "balances" -> Balances.LIST;
            case "payments" -> Payments.LIST;
            default -> throw new IllegalArgumentException("found the list " + kind + ", expected " + KIND);
        };
    }

    @GetMapping(ALL + BudgetCard.OVERVIEW)
    ModelAndView overview(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return pages.staff("register/budget/overview", overviews.overview(month(month), reader()), request);
    }

    @GetMapping(ALL + BudgetCard.DEVELOPMENT)
    ModelAndView development(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return pages.staff("register/budget/development", overviews.development(month(month), reader()), request);
    }

    private BudgetReader reader() {
        return BudgetReader.staff(access.scope(BudgetRights.SEE));
    }

    static @Nullable Period month(String text) {
        return Period.find(text).orElse(null);
    }
}

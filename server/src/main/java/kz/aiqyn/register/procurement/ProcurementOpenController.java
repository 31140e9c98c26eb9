package kz.aiqyn.register.procurement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.listing.ListFiles;
import kz.aiqyn.base.listing.ListPages;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages on procurement.
@Controller
@Open
class ProcurementOpenController {

    private static final String ALL = Languages.PATH + ProcurementCard.OPEN;
    private static final String PAGE = "register/procurement/open";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Purchases purchases;
    private final PurchasePages shown;

    ProcurementOpenController(Pages pages, ListPages lists, ListFiles files, Purchases purchases, PurchasePages shown) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.purchases = purchases;
        this.shown = shown;
    }

    /// The year that an address asks for; 0 for none.
    static int year(String text) {
        return text.matches("20\\d\\d") ? Integer.parseInt(text) : 0;
    }

    @GetMapping(ALL)
    ModelAndView points(HttpServletRequest request) {
        return lists.open(PurchaseLists.POINTS, request);
    }

    @GetMapping(ALL + ProcurementCard.LOTS)
    ModelAndView lots(HttpServletRequest request) {
        return lists.open(PurchaseLists.LOTS, request);
    }

    @GetMapping(ALL + ProcurementCard.CONTRACTS)
    ModelAndView contracts(HttpServletRequest request) {
        return lists.open(PurchaseLists.CONTRACTS, request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void pointsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(PurchaseLists.POINTS, format, request, response);
    }

    @GetMapping(ALL + ProcurementCard.LOTS + "." + ListFiles.CHOICE)
    void lotsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(PurchaseLists.LOTS, format, request, response);
    }

    @GetMapping(ALL + ProcurementCard.CONTRACTS + "." + ListFiles.CHOICE)
    void contractsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.open(PurchaseLists.CONTRACTS, format, request, response);
    }

    @GetMapping(ALL + "/{point:\\d{1,18}}")
    ModelAndView point(@PathVariable long point, HttpServletRequest request) {
        return one(purchases.ofPoint(point), request);
    }

    @GetMapping(ALL + ProcurementCard.LOTS + "/{lot:\\d{1,18}}")
    ModelAndView lot(@PathVariable long lot, HttpServletRequest request) {
        return one(purchases.ofLot(lot), request);
    }

    @GetMapping(ALL + ProcurementCard.CONTRACTS + "/{contract:\\d{1,18}}")
    ModelAndView contract(@PathVariable long contract, HttpServletRequest request) {
        return one(purchases.ofContract(contract), request);
    }

    private ModelAndView one(Purchases.Found found, HttpServletRequest request) {
        return pages.open(PAGE, shown.page(found, ProcurementCard.OPEN), request);
    }

    @GetMapping(ALL + ProcurementCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        ProcurementOverview overview = shown.overview(organisation, year(year), Scope.ALL, ProcurementCard.OPEN);
        return pages.open("register/procurement/overview-open", overview, request);
    }
}

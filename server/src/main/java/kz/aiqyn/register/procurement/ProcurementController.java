package kz.aiqyn.register.procurement;

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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The staff's pages on procurement.
@Controller
@Requires(ProcurementRights.SEE)
class ProcurementController {

    private static final String ALL = Languages.PATH + ProcurementCard.STAFF;
    private static final String PAGE = "register/procurement/one";

    private final Pages pages;
    private final ListPages lists;
    private final ListFiles files;
    private final Purchases purchases;
    private final PurchasePages shown;
    private final Access access;

    ProcurementController(
            Pages pages, ListPages lists, ListFiles files, Purchases purchases, PurchasePages shown, Access access) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
        this.purchases = purchases;
        this.shown = shown;
        this.access = access;
    }

    @GetMapping(ALL)
    ModelAndView points(HttpServletRequest request) {
        return list(PurchaseLists.POINTS, request);
    }

    @GetMapping(ALL + ProcurementCard.LOTS)
    ModelAndView lots(HttpServletRequest request) {
        return list(PurchaseLists.LOTS, request);
    }

    @GetMapping(ALL + ProcurementCard.CONTRACTS)
    ModelAndView contracts(HttpServletRequest request) {
        return list(PurchaseLists.CONTRACTS, request);
    }

    private ModelAndView list(Listing listing, HttpServletRequest request) {
        String file = access.scope(ProcurementRights.TAKE).everything()
                ? "/staff/files/" + PortalFile.CODE
                : access.scope(ProcurementRights.CHECK).everything() ? "/staff/files/" + BreachFile.CODE : "";
        return lists.staff(listing, ProcurementRights.SEE, new ListPages.Ways("", file), request);
    }

    @GetMapping(ALL + "." + ListFiles.CHOICE)
    void pointsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(PurchaseLists.POINTS, ProcurementRights.SEE, format, request, response);
    }

    @GetMapping(ALL + ProcurementCard.LOTS + "." + ListFiles.CHOICE)
    void lotsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(PurchaseLists.LOTS, ProcurementRights.SEE, format, request, response);
    }

    @GetMapping(ALL + ProcurementCard.CONTRACTS + "." + ListFiles.CHOICE)
    void contractsFile(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.staff(PurchaseLists.CONTRACTS, ProcurementRights.SEE, format, request, response);
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
        access.require(ProcurementRights.SEE, found.organisation());
        return pages.staff(PAGE, shown.page(found, ProcurementCard.STAFF), request);
    }

    @GetMapping(ALL + ProcurementCard.OVERVIEW)
    ModelAndView overview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request) {
        if (!organisation.isEmpty()) {
            access.require(ProcurementRights.SEE, organisation);
        }
        ProcurementOverview overview = shown.overview(
                organisation,
                ProcurementOpenController.year(year),
                access.scope(ProcurementRights.SEE),
                ProcurementCard.STAFF);
        return pages.staff("register/procurement/overview", overview, request);
    }
}

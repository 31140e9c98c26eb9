package kz.aiqyn.rating.collection.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The values: a measure's grid, one value's history, what is missing.
@Controller
@Requires(ValueRights.SEE)
class ValuesController {

    private final Pages pages;
    private final Grids grids;
    private final ValueHistories histories;
    private final Gaps gaps;

    ValuesController(Pages pages, Grids grids, ValueHistories histories, Gaps gaps) {
        this.pages = pages;
        this.grids = grids;
        this.histories = histories;
        this.gaps = gaps;
    }

    @GetMapping(Languages.PATH + CollectionAddresses.VALUES)
    ModelAndView grid(
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String asof,
            Words words,
            HttpServletRequest request) {
        return pages.staff("rating/collection/page/grid", grids.page(measure, year, asof, words), request);
    }

    @GetMapping(Languages.PATH + CollectionAddresses.HISTORY)
    ModelAndView history(
            @RequestParam String organisation,
            @RequestParam String measure,
            @RequestParam String period,
            Words words,
            HttpServletRequest request) {
        Period of = Period.find(period).orElseThrow(() -> Absent.of("collection.absent.period", period));
        return pages.staff("rating/collection/page/history", histories.page(organisation, measure, of, words), request);
    }

    @GetMapping(Languages.PATH + CollectionAddresses.MISSING)
    ModelAndView missing(
            @RequestParam(defaultValue = "") String methodology,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        return pages.staff("rating/collection/page/missing", gaps.asked(methodology, period), request);
    }
}

package kz.aiqyn.base.organisation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.OrganisationRights;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.RussianLetters;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Paging;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register.
@Controller
@Requires(OrganisationRights.MANAGE)
class OrganisationsController {

    private static final int ROWS = 100;

    private final Pages pages;
    private final Organisations organisations;
    private final Territories territories;
    private final Access access;
    private final InstantSource clock;

    OrganisationsController(
            Pages pages, Organisations organisations, Territories territories, Access access, InstantSource clock) {
        this.pages = pages;
        this.organisations = organisations;
        this.territories = territories;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + OrganisationAddresses.ALL)
    ModelAndView list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        Form form = Form.of(request).days("on");
        LocalDate chosen = form.day("on");
        LocalDate day = chosen == null ? Kazakhstan.today(clock) : chosen;
        Scope scope = access.scope(OrganisationRights.MANAGE);
        List<RatedUnit> units = organisations.units(day).list().stream()
                .filter(unit -> scope.covers(unit.code()) && isCalled(unit, form.text("q")))
                .toList();
        Paging paging = Paging.of(page, units.size(), ROWS);
        Map<String, String> heads = new HashMap<>();
        for (HeadInOffice head : organisations.heads(day)) {
            heads.put(head.organisation(), head.name());
        }
        Set<String> known =
                territories.known(units.stream().map(RatedUnit::kato).toList());
        List<RegisterPage.Row> rows = new ArrayList<>();
        for (RatedUnit unit : paging.part(units)) {
            rows.add(new RegisterPage.Row(
                    unit, heads.getOrDefault(unit.code(), ""), isTied(unit, known), isInForce(unit, day)));
        }
        long untied = units.stream().filter(unit -> !isTied(unit, known)).count();
        return pages.staff(
                "base/organisation/page/register",
                new RegisterPage(day, rows, paging, untied, scope.everything(), form.with("on", day.toString())),
                request);
    }

    private static boolean isCalled(RatedUnit unit, String text) {
        String sought = RussianLetters.of(text);
        return Stream.of(
                        unit.code(),
                        unit.names().kk(),
                        unit.names().ru(),
                        unit.names().en())
                .anyMatch(name -> RussianLetters.of(name).contains(sought));
    }

    private static boolean isTied(RatedUnit unit, Set<String> known) {
        return unit.kato().isEmpty() || known.contains(unit.kato());
    }

    private static boolean isInForce(RatedUnit unit, LocalDate day) {
        LocalDate from = unit.from();
        LocalDate to = unit.to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}

package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Names that are missing in Kazakh, to be filled in.
@Controller
@Requires(TerritoryRights.MANAGE)
class UnnamedController {

    private static final int SHOWN = 50;

    private final Pages pages;
    private final Answers answers;
    private final Territories territories;
    private final TerritoryChanges changes;
    private final InstantSource clock;

    UnnamedController(
            Pages pages, Answers answers, Territories territories, TerritoryChanges changes, InstantSource clock) {
        this.pages = pages;
        this.answers = answers;
        this.territories = territories;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.UNNAMED)
    ModelAndView list(@RequestParam(defaultValue = "") String below, HttpServletRequest request) {
        String at = below.isBlank() ? null : below.strip();
        return pages.staff(
                "base/territory/page/unnamed",
                new UnnamedPage(
                        territories.unnamed(at, today(), SHOWN),
                        below,
                        territories.countUnnamed(at, today()),
                        Form.of(request)),
                request);
    }

    @PostMapping(Languages.PATH + TerritoryAddresses.UNNAMED)
    ModelAndView name(@RequestParam(defaultValue = "") String below, HttpServletRequest request) {
        Map<String, Names> names = new TreeMap<>();
        Form.of(request).filled("kk-").forEach((code, name) -> names.put(code, new Names(name, "", "")));
        int named = changes.name(names, today());
        String at = below.matches("\\d{9}|\\d{12}") ? "?below=" + below : "";
        return answers.done(Answers.Next.of(TerritoryAddresses.UNNAMED + at, "territory.unnamed.done", named), request);
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}

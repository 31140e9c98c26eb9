package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.territory.TerritoryVersion;
import kz.aiqyn.base.territory.Whereabouts;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tree, and one territory in it, as of a day.
@Controller
@Requires(TerritoryRights.MANAGE)
class TerritoriesController {

    private static final String ONE = "base/territory/page/one";
    private static final int PER_PAGE = 100;

    private final Pages pages;
    private final Answers answers;
    private final Territories territories;
    private final TerritoryChanges changes;
    private final Borders borders;
    private final InstantSource clock;

    TerritoriesController(
            Pages pages,
            Answers answers,
            Territories territories,
            TerritoryChanges changes,
            Borders borders,
            InstantSource clock) {
        this.pages = pages;
        this.answers = answers;
        this.territories = territories;
        this.changes = changes;
        this.borders = borders;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.ALL)
    ModelAndView tree(@RequestParam(defaultValue = "") String query, HttpServletRequest request) {
        Form form = Form.of(request).days("on");
        LocalDate day = day(form);
        return pages.staff(
                "base/territory/page/tree",
                query.isBlank() ? topmost(day, form) : found(query.strip(), ListEdge.ofNumber(request), day, form),
                request);
    }

    private TerritoryTreePage topmost(LocalDate day, Form form) {
        List<Territory> topmost = territories.children(null, day);
        return new TerritoryTreePage(
                day,
                "",
                new ListPart<>(topmost, "", ""),
                Map.of(),
                TerritoryMap.of(borders.map(day), onMap(topmost, day)),
                territories.countUnnamed(null, day),
                form.with("on", day.toString()));
    }

    private TerritoryTreePage found(String query, ListEdge edge, LocalDate day, Form form) {
        ListPart<Territory> shown = ListPart.read(
                edge, PER_PAGE, (from, limit) -> territories.search(query, day, from, limit), Territory::code);
        TreeSet<String> parents = new TreeSet<>();
        shown.rows().stream().map(Territory::parent).filter(Objects::nonNull).forEach(parents::add);
        return new TerritoryTreePage(
                day,
                query,
                shown,
                territories.lastNames(parents),
                TerritoryMap.of(borders.map(day), List.of()),
                territories.countUnnamed(null, day),
                form.with("on", day.toString()));
    }

    /// What a map of the topmost shows: them, or what the only one of them consists of.
    private List<Territory> onMap(List<Territory> topmost, LocalDate day) {
        if (topmost.size() != 1) {
            return topmost;
        }
        List<Territory> below = territories.children(topmost.getFirst().code(), day);
        return below.isEmpty() ? topmost : below;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.ALL + "/{code:[0-9]+}")
    ModelAndView territory(@PathVariable String code, HttpServletRequest request) {
        return pages.staff(ONE, page(code, Form.of(request).days("on")), request);
    }

    @PostMapping(Languages.PATH + TerritoryAddresses.ALL + "/{code:[0-9]+}/figures")
    ModelAndView count(@PathVariable String code, HttpServletRequest request) {
        Form form = Form.of(request).required("name", "year", "value", "source");
        if (!form.text("year").matches("(19|20|21)\\d\\d")) {
            form = form.wrong("year", Phrase.of("territory.file.year", form.text("year")));
        }
        Form plain = form.with("value", form.text("value").replaceAll("[\\s\u00a0\u202f]", ""));
        String value = plain.text("value").replace(',', '.');
        if (plain.number("value").isEmpty() || !value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            form = form.wrong("value", plain.noNumber("value", "territory.file.value"));
        }
        Outcome<TerritoryAttribute> outcome = form.isSound()
                ? changes.count(new TerritoryAttribute(
                        code,
                        form.text("name"),
                        Integer.parseInt(form.text("year")),
                        new BigDecimal(value),
                        form.text("unit"),
                        form.text("source")))
                : Outcome.refused(form);
        return answers.answer(
                outcome,
                form,
                counted -> Answers.Next.of(TerritoryAddresses.ALL + "/" + code + "#figures", "territory.done.counted"),
                again -> new Answers.Shown(ONE, page(code, again)),
                request);
    }

    private TerritoryPage page(String code, Form form) {
        LocalDate day = day(form);
        List<TerritoryVersion> history = territories.history(code);
        if (history.isEmpty()) {
            throw Absent.of("territory.absent", code);
        }
        Territory territory = territories.find(code, day).orElse(null);
        List<Territory> below = territories.children(code, day);
        List<Territory> onMap = below.isEmpty() && territory != null ? List.of(territory) : below;
        Whereabouts today = territory == null ? new Whereabouts(List.of(), false) : territories.on(today(), code, day);
        return new TerritoryPage(
                code,
                day,
                territory,
                territories.path(code, day),
                below,
                TerritoryMap.of(borders.map(day), onMap),
                history,
                territories.attributes(code),
                today,
                names(history, today),
                form.with("on", day.toString()));
    }

    /// The last names of all that the page speaks of, in one question.
    private Map<String, Names> names(List<TerritoryVersion> history, Whereabouts today) {
        TreeSet<String> codes = new TreeSet<>(today.codes());
        for (TerritoryVersion version : history) {
            String parent = version.territory().parent();
            if (parent != null) {
                codes.add(parent);
            }
            List<TerritoryVersion.Event> events = new ArrayList<>(List.of(version.began()));
            if (version.ended() != null) {
                events.add(version.ended());
            }
            events.forEach(event -> {
                codes.addAll(event.predecessors());
                codes.addAll(event.successors());
            });
        }
        Map<String, Names> names = new HashMap<>();
        territories.lastNames(codes).forEach(names::put);
        return names;
    }

    private LocalDate day(Form form) {
        LocalDate day = form.day("on");
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}

package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The forms by which acts change the tree.
@Controller
@Requires(TerritoryRights.MANAGE)
class ChangesController {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");
    private static final String ONE =
            Languages.PATH + TerritoryAddresses.ALL + "/{code:[0-9]+}/{kind:rename|move|split|merge|end}";

    private final Pages pages;
    private final Territories territories;
    private final TerritoryChanges changes;
    private final InstantSource clock;

    ChangesController(Pages pages, Territories territories, TerritoryChanges changes, InstantSource clock) {
        this.pages = pages;
        this.territories = territories;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.NEW)
    ModelAndView createForm(HttpServletRequest request) {
        Form form = Form.of(request);
        return show(Kinds.CREATE, null, form.with("effective", today().toString()), request);
    }

    @PostMapping(Languages.PATH + TerritoryAddresses.NEW)
    ModelAndView create(Words words, HttpServletRequest request) {
        Form form = Form.of(request).required("effective", "act", "code").days("effective", "act-day");
        if (form.isSound()) {
            form = made(form, new SentChange(form).create());
        }
        return form.isSound() ? done(words, form.text("code"), Kinds.CREATE) : show(Kinds.CREATE, null, form, request);
    }

    @GetMapping(ONE)
    ModelAndView form(@PathVariable String code, @PathVariable String kind, HttpServletRequest request) {
        Territory territory = get(code, today());
        Form form = Form.EMPTY.with("effective", today().toString());
        if (kind.equals(Kinds.RENAME)) {
            form = form.with("kk", territory.names().kk())
                    .with("ru", territory.names().ru())
                    .with("en", territory.names().en());
        }
        if (kind.equals(Kinds.MERGE)) {
            form = form.with("code", code)
                    .with("kk", territory.names().kk())
                    .with("ru", territory.names().ru())
                    .with("en", territory.names().en());
        }
        return show(kind, territory, form, request);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable String code, @PathVariable String kind, Words words, HttpServletRequest request) {
        Territory territory = get(code, today());
        Form form = Form.of(request).required("effective", "act").days("effective", "act-day");
        if (form.isSound()) {
            form = made(form, new SentChange(form).of(kind, territory));
        }
        return form.isSound() ? done(words, code, kind) : show(kind, territory, form, request);
    }

    private Form made(Form form, TerritoryChange change) {
        LocalDate effective = form.day("effective");
        return switch (changes.make(change, new SentChange(form).act(), effective == null ? today() : effective)) {
            case TerritoryChanges.Outcome.Done() -> form;
            case TerritoryChanges.Outcome.Refused(String field, Phrase why) ->
                form.wrong(form.fields().containsKey(field) ? field : "", why);
        };
    }

    private static ModelAndView done(Words words, String code, String kind) {
        return new ModelAndView("redirect:" + words.path(TerritoryAddresses.ALL + "/" + code + "?done=" + kind));
    }

    private ModelAndView show(String kind, @Nullable Territory territory, Form form, HttpServletRequest request) {
        LocalDate day = form.day("effective");
        LocalDate asOf = day == null ? today() : day;
        List<Territory> below = territory != null && kind.equals(Kinds.SPLIT)
                ? territories.children(territory.code(), asOf)
                : List.of();
        List<Territory> beside = territory != null && kind.equals(Kinds.MERGE)
                ? territories.children(territory.parent(), asOf).stream()
                        .filter(other -> !other.code().equals(territory.code()))
                        .toList()
                : List.of();
        return pages.staff(
                "base/territory/page/change",
                new ChangePage(kind, territory, below, beside, form),
                request,
                form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The territory of a day, or else as it will be from its last version on.
    private Territory get(String code, LocalDate day) {
        return territories
                .find(code, day)
                .or(() -> territories.history(code).stream().findFirst().map(version -> version.territory()))
                .orElseThrow(() -> Absent.of("territory.absent", code));
    }

    private LocalDate today() {
        return clock.instant().atZone(KAZAKHSTAN).toLocalDate();
    }
}

package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The forms by which acts change the tree.
@Controller
@Requires(TerritoryRights.MANAGE)
class ChangesController {

    private static final String PAGE = "base/territory/page/change";
    private static final String ONE =
            Languages.PATH + TerritoryAddresses.ALL + "/{code:[0-9]+}/{kind:rename|move|split|merge|end}";

    private final Pages pages;
    private final Answers answers;
    private final Territories territories;
    private final TerritoryChanges changes;
    private final InstantSource clock;

    ChangesController(
            Pages pages, Answers answers, Territories territories, TerritoryChanges changes, InstantSource clock) {
        this.pages = pages;
        this.answers = answers;
        this.territories = territories;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.NEW)
    ModelAndView createForm(HttpServletRequest request) {
        Form form = Form.of(request);
        return pages.staff(PAGE, page(Kinds.CREATE, null, form.with("effective", today().toString())), request);
    }

    @PostMapping(Languages.PATH + TerritoryAddresses.NEW)
    ModelAndView create(HttpServletRequest request) {
        Form form = Form.of(request).required("effective", "act", "code").days("effective", "act-day");
        Outcome<Long> outcome = form.isSound() ? made(form, new SentChange(form).create()) : Outcome.refused(form);
        return answer(outcome, form, form.text("code"), Kinds.CREATE, null, request);
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
        return pages.staff(PAGE, page(kind, territory, form), request);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable String code, @PathVariable String kind, HttpServletRequest request) {
        Territory territory = get(code, today());
        Form form = Form.of(request).required("effective", "act").days("effective", "act-day");
        Outcome<Long> outcome =
                form.isSound() ? made(form, new SentChange(form).of(kind, territory)) : Outcome.refused(form);
        return answer(outcome, form, code, kind, territory, request);
    }

    /// What stands against a field that the form has not is said of the whole.
    private Outcome<Long> made(Form form, TerritoryChange change) {
        LocalDate effective = form.day("effective");
        Outcome<Long> outcome =
                changes.make(change, new SentChange(form).act(), effective == null ? today() : effective);
        if (!(outcome instanceof Outcome.Refused<Long> refused)) {
            return outcome;
        }
        Form told = form.against(refused.whole());
        for (Map.Entry<String, Phrase> field : refused.fields().entrySet()) {
            told = told.wrong(form.fields().containsKey(field.getKey()) ? field.getKey() : "", field.getValue());
        }
        return Outcome.refused(told);
    }

    private ModelAndView answer(
            Outcome<Long> outcome,
            Form form,
            String code,
            String kind,
            @Nullable Territory territory,
            HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                number -> Answers.Next.of(TerritoryAddresses.ALL + "/" + code, "territory.done." + kind),
                again -> new Answers.Shown(PAGE, page(kind, territory, again)),
                request);
    }

    private ChangePage page(String kind, @Nullable Territory territory, Form form) {
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
        return new ChangePage(kind, territory, below, beside, form);
    }

    /// The territory of a day, or else as it will be from its last version on.
    private Territory get(String code, LocalDate day) {
        return territories
                .find(code, day)
                .or(() -> territories.history(code).stream().findFirst().map(version -> version.territory()))
                .orElseThrow(() -> Absent.of("territory.absent", code));
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }
}

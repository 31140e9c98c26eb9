package kz.aiqyn.base.organisation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.OrganisationChanges;
import kz.aiqyn.base.organisation.OrganisationRights;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One organisation, its changes and its heads.
@Controller
@Requires(OrganisationRights.MANAGE)
class OrganisationController {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");
    private static final String ONE = Languages.PATH + OrganisationAddresses.ALL + "/{code}";
    private static final Set<String> DONE = Set.of("created", "changed", "ended", "appointed", "left");

    private final Pages pages;
    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final Territories territories;
    private final Access access;
    private final InstantSource clock;

    OrganisationController(
            Pages pages,
            Organisations organisations,
            OrganisationChanges changes,
            Territories territories,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.organisations = organisations;
        this.changes = changes;
        this.territories = territories;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        String key = done != null && DONE.contains(done) ? "organisation.done." + done : null;
        return show(get(code), null, Form.EMPTY, key, request);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable String code, Words words, HttpServletRequest request) {
        Organisation known = get(code);
        Form form = Form.of(request).days("effective");
        if (form.isSound()) {
            String seen = form.text("seen");
            Organisation sent = sent(code, form, known.from(), known.to());
            form = told(form, changes.change(sent, form.day("effective"), seen.isEmpty() ? null : seen));
            Phrase whole = form.error("");
            if (whole != null && whole.key().equals(OrganisationChanges.OVERTAKEN)) {
                known = get(code);
                form = form.with("seen", known.seen());
            }
        }
        return form.isSound() ? go(words, code, "changed") : show(known, form, Form.EMPTY, null, request);
    }

    @PostMapping(ONE + "/end")
    ModelAndView end(@PathVariable String code, Words words, HttpServletRequest request) {
        Organisation known = get(code);
        Form form = Form.of(request).required("last-day").days("last-day");
        LocalDate day = form.day("last-day");
        if (form.isSound() && day != null) {
            form = told(form, changes.end(code, day));
        }
        return form.isSound() ? go(words, code, "ended") : show(known, null, form, null, request);
    }

    @PostMapping(ONE + "/head")
    ModelAndView appoint(@PathVariable String code, Words words, HttpServletRequest request) {
        Organisation known = get(code);
        Form form = Form.of(request).required("name", "since").days("since", "until");
        LocalDate since = form.day("since");
        if (form.isSound() && since != null) {
            Names office = new Names(form.text("office-kk"), form.text("office-ru"), form.text("office-en"));
            form = told(
                    form, changes.appoint(new HeadInOffice(code, form.text("name"), office, since, form.day("until"))));
        }
        return form.isSound() ? go(words, code, "appointed") : show(known, null, form, null, request);
    }

    @PostMapping(ONE + "/leave")
    ModelAndView leave(@PathVariable String code, Words words, HttpServletRequest request) {
        Organisation known = get(code);
        Form form = Form.of(request).required("last-day").days("last-day");
        LocalDate day = form.day("last-day");
        if (form.isSound() && day != null) {
            form = told(form, changes.leave(code, day));
        }
        return form.isSound() ? go(words, code, "left") : show(known, null, form, null, request);
    }

    @GetMapping(Languages.PATH + OrganisationAddresses.NEW)
    ModelAndView createForm(HttpServletRequest request) {
        return showNew(Form.EMPTY, request);
    }

    @PostMapping(Languages.PATH + OrganisationAddresses.NEW)
    ModelAndView create(Words words, HttpServletRequest request) {
        Form form = Form.of(request).required("code", "kind").days("from");
        String parent = form.text("parent");
        if (parent.isEmpty()) {
            requireEverything();
        } else {
            access.require(OrganisationRights.MANAGE, parent);
        }
        if (form.isSound()) {
            form = told(form, changes.create(sent(form.text("code"), form, form.day("from"), null), Map.of()));
        }
        return form.isSound() ? go(words, form.text("code"), "created") : showNew(form, request);
    }

    private void requireEverything() {
        if (!access.scope(OrganisationRights.MANAGE).everything()) {
            throw new AccessDeniedException("an organisation at the top needs the right for all organisations");
        }
    }

    private Organisation get(String code) {
        access.require(OrganisationRights.MANAGE, code);
        return organisations.find(code).orElseThrow(() -> Absent.of("organisation.absent", code));
    }

    private static Organisation sent(String code, Form form, @Nullable LocalDate from, @Nullable LocalDate to) {
        String parent = form.text("parent");
        return new Organisation(
                code,
                new Names(form.text("kk"), form.text("ru"), form.text("en")),
                form.text("kind"),
                form.text("territory"),
                parent.isEmpty() ? null : parent,
                from,
                to);
    }

    private static Form told(Form form, OrganisationChanges.Outcome outcome) {
        return switch (outcome) {
            case OrganisationChanges.Outcome.Done() -> form;
            case OrganisationChanges.Outcome.Refused(String field, Phrase why) -> form.wrong(field, why);
        };
    }

    private static ModelAndView go(Words words, String code, String done) {
        return new ModelAndView("redirect:" + words.path(OrganisationAddresses.of(code) + "?done=" + done));
    }

    private ModelAndView showNew(Form form, HttpServletRequest request) {
        OrganisationPage page = new OrganisationPage(
                null, Names.NONE, List.of(), List.of(), organisations.units().list(), form, Form.EMPTY, null);
        return pages.staff(
                "base/organisation/page/new",
                page,
                request,
                form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// @param form as it was sent, null to fill it from what is known
    private ModelAndView show(
            Organisation organisation,
            @Nullable Form form,
            Form other,
            @Nullable String done,
            HttpServletRequest request) {
        Form shown = form == null ? filled(organisation) : form;
        LocalDate today = clock.instant().atZone(KAZAKHSTAN).toLocalDate();
        OrganisationPage page = new OrganisationPage(
                organisation,
                territories
                        .find(organisation.territory(), today)
                        .map(Territory::names)
                        .orElse(Names.NONE),
                organisations.history(organisation.code()),
                organisations.heads(organisation.code()),
                organisations.units().list(),
                shown,
                other,
                done);
        boolean sound = shown.isSound() && other.isSound();
        return pages.staff(
                "base/organisation/page/one", page, request, sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Form filled(Organisation organisation) {
        String parent = organisation.parent();
        return Form.EMPTY
                .with("kk", organisation.names().kk())
                .with("ru", organisation.names().ru())
                .with("en", organisation.names().en())
                .with("kind", organisation.kind())
                .with("territory", organisation.territory())
                .with("parent", parent == null ? "" : parent)
                .with("seen", organisation.seen());
    }
}

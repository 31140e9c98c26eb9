package kz.aiqyn.base.organisation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One organisation, its changes and its heads.
@Controller
@Requires(OrganisationRights.MANAGE)
class OrganisationController {

    private static final String ONE = Languages.PATH + OrganisationAddresses.ALL + "/{code}";
    private static final String PAGE = "base/organisation/page/one";
    private static final String BLANK = "base/organisation/page/new";

    private final Pages pages;
    private final Answers answers;
    private final Organisations organisations;
    private final OrganisationChanges changes;
    private final Territories territories;
    private final Access access;
    private final InstantSource clock;

    OrganisationController(
            Pages pages,
            Answers answers,
            Organisations organisations,
            OrganisationChanges changes,
            Territories territories,
            Access access,
            InstantSource clock) {
        this.pages = pages;
        this.answers = answers;
        this.organisations = organisations;
        this.changes = changes;
        this.territories = territories;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        return pages.staff(PAGE, page(code, null, Form.EMPTY), request);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable String code, HttpServletRequest request) {
        Organisation known = get(code);
        Form form = Form.of(request).days("effective");
        String seen = form.text("seen");
        Outcome<Organisation> outcome = form.isSound()
                ? changes.change(
                        sent(code, form, known.from(), known.to()), form.day("effective"), seen.isEmpty() ? null : seen)
                : Outcome.refused(form);
        Form sent = outcome instanceof Outcome.Overtaken<Organisation>(Organisation now)
                ? form.with("seen", now.seen())
                : form;
        return answers.answer(
                outcome,
                sent,
                changed -> next(code, "changed"),
                again -> new Answers.Shown(PAGE, page(code, again, Form.EMPTY)),
                request);
    }

    @PostMapping(ONE + "/end")
    ModelAndView end(@PathVariable String code, HttpServletRequest request) {
        get(code);
        Form form = Form.of(request).required("last-day").days("last-day");
        LocalDate day = form.day("last-day");
        return besides(code, form, "ended", day == null ? Outcome.refused(form) : changes.end(code, day), request);
    }

    @PostMapping(ONE + "/head")
    ModelAndView appoint(@PathVariable String code, HttpServletRequest request) {
        get(code);
        Form form = Form.of(request).required("name", "since").days("since", "until");
        LocalDate since = form.day("since");
        Names office = new Names(form.text("office-kk"), form.text("office-ru"), form.text("office-en"));
        Outcome<HeadInOffice> outcome = !form.isSound() || since == null
                ? Outcome.refused(form)
                : changes.appoint(new HeadInOffice(code, form.text("name"), office, since, form.day("until")));
        return besides(code, form, "appointed", outcome, request);
    }

    @PostMapping(ONE + "/leave")
    ModelAndView leave(@PathVariable String code, HttpServletRequest request) {
        get(code);
        Form form = Form.of(request).required("last-day").days("last-day");
        LocalDate day = form.day("last-day");
        return besides(code, form, "left", day == null ? Outcome.refused(form) : changes.leave(code, day), request);
    }

    /// Answers a form that stands beside the one of the organisation itself.
    private ModelAndView besides(String code, Form form, String done, Outcome<?> outcome, HttpServletRequest request) {
        return answers.answer(
                outcome,
                form,
                made -> next(code, done),
                again -> new Answers.Shown(PAGE, page(code, null, again)),
                request);
    }

    @GetMapping(Languages.PATH + OrganisationAddresses.NEW)
    ModelAndView createForm(HttpServletRequest request) {
        return pages.staff(BLANK, blank(Form.EMPTY), request);
    }

    @PostMapping(Languages.PATH + OrganisationAddresses.NEW)
    ModelAndView create(HttpServletRequest request) {
        Form form = Form.of(request).required("code", "kind").days("from");
        String parent = form.text("parent");
        if (parent.isEmpty()) {
            requireEverything();
        } else {
            access.require(OrganisationRights.MANAGE, parent);
        }
        return answers.answer(
                form.isSound()
                        ? changes.create(sent(form.text("code"), form, form.day("from"), null), Map.of())
                        : Outcome.refused(form),
                form,
                made -> next(made.code(), "created"),
                again -> new Answers.Shown(BLANK, blank(again)),
                request);
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

    private static Answers.Next next(String code, String done) {
        return Answers.Next.of(OrganisationAddresses.of(code), "organisation.done." + done);
    }

    private OrganisationPage blank(Form form) {
        return new OrganisationPage(
                null, Names.NONE, List.of(), List.of(), organisations.units().list(), form, Form.EMPTY);
    }

    /// @param form as it was sent, null to fill it from what is known
    private OrganisationPage page(String code, @Nullable Form form, Form other) {
        Organisation organisation = get(code);
        return new OrganisationPage(
                organisation,
                territories
                        .find(organisation.territory(), Kazakhstan.today(clock))
                        .map(Territory::names)
                        .orElse(Names.NONE),
                organisations.history(code),
                organisations.heads(code),
                organisations.units().list(),
                form == null ? filled(organisation) : form,
                other);
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

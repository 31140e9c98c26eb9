package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the form of a visit, without its photographs.
final class VisitForm {

    private static final Pattern KEY =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_FINDING = 2000;

    private VisitForm() {}

    /// What stands in it before anybody fills it in.
    ///
    /// @param site empty when none was chosen
    static Form blank(String site, LocalDate today) {
        return Form.EMPTY
                .with("key", UUID.randomUUID().toString())
                .with("site", site)
                .with("day", today.toString());
    }

    /// @param photos how many photographs came along
    static Outcome<SentVisit> read(Form sent, int photos, Language language, LocalDate today) {
        Form form = sent.required("site", "day").days("day");
        if (!KEY.matcher(form.text("key")).matches()) {
            form = form.wrong("", Phrase.of("construction.visit.key"));
        }
        if (!form.text("site").isEmpty() && !form.text("site").matches("\\d{1,18}")) {
            form = form.wrong("site", Phrase.of("web.form.choice", form.text("site")));
        }
        OptionalDouble seen = form.number("seen");
        if (!form.text("seen").isEmpty() && !SiteLimits.isShare(seen)) {
            form = form.wrong("seen", Phrase.of("construction.refused.percent", form.text("seen")));
        }
        @Nullable LocalDate day = form.day("day");
        if (day != null && day.isAfter(today)) {
            form = form.wrong("day", Phrase.of("construction.refused.future"));
        }
        boolean found = !form.text("finding").isEmpty();
        if (!found && form.text("seen").isEmpty() && photos == 0) {
            form = form.wrong("", Phrase.of("construction.visit.empty"));
        }
        if (found) {
            form = finding(form, day);
        }
        if (!form.isSound() || day == null) {
            return Outcome.refused(form);
        }
        @Nullable BigDecimal share = seen.isPresent() ? SiteLimits.share(seen.getAsDouble()) : null;
        boolean open = !form.text("open").isEmpty();
        return Outcome.done(new SentVisit(
                UUID.fromString(form.text("key")),
                Long.parseLong(form.text("site")),
                day,
                share,
                found ? inspection(form, day) : Optional.empty(),
                new SentVisit.Photographs(List.of(), open, language)));
    }

    private static Form finding(Form sent, @Nullable LocalDate day) {
        Form form = SiteForm.withoutPersons(sent.required("risk", "due").days("due"), "finding");
        if (form.text("finding").length() > LONGEST_FINDING) {
            form = form.wrong(
                    "finding",
                    Phrase.of("construction.visit.long", form.text("finding").length(), LONGEST_FINDING));
        }
        if (!form.text("risk").isEmpty()
                && RowForms.choice(Inspection.Risk.values(), form.text("risk")).isEmpty()) {
            form = form.wrong("risk", Phrase.of("web.form.choice", form.text("risk")));
        }
        @Nullable LocalDate due = form.day("due");
        return day != null && due != null && due.isBefore(day)
                ? form.wrong("due", Phrase.of("construction.refused.order", due, day))
                : form;
    }

    private static Optional<Inspection> inspection(Form form, LocalDate day) {
        @Nullable LocalDate due = form.day("due");
        return due == null
                ? Optional.empty()
                : RowForms.choice(Inspection.Risk.values(), form.text("risk"))
                        .map(risk -> new Inspection(0, day, form.text("finding"), risk, due, null));
    }
}

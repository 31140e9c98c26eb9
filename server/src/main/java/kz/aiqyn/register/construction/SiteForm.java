package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the form of a site.
final class SiteForm {

    private SiteForm() {}

    /// What stands in the form of a site that is there.
    static Form of(ConstructionSite site) {
        WorksContract contract = site.contract();
        BigDecimal latitude = site.place().latitude();
        BigDecimal longitude = site.place().longitude();
        return Form.EMPTY
                .with("organisation", site.organisation())
                .with("name", site.names())
                .with("kind", Lifecycle.code(site.kind()))
                .with("village", site.place().village())
                .with("latitude", latitude == null ? "" : latitude.toPlainString())
                .with("longitude", longitude == null ? "" : longitude.toPlainString())
                .with("contractor", contract.contractor())
                .with("bin", contract.bin())
                .with("contract-number", contract.number())
                .with("contract-date", ConstructionSite.day(contract.signed()))
                .with("first-sum", ConstructionSite.plain(contract.first()))
                .with("present-sum", ConstructionSite.plain(contract.present()))
                .with("programme", site.programme())
                .with("planned-start", site.term().plannedStart().toString())
                .with("planned-finish", site.term().plannedFinish().toString())
                .with("started", ConstructionSite.day(site.term().started()))
                .with("finished", ConstructionSite.day(site.term().finished()))
                .with("version", Integer.toString(site.version()));
    }

    /// The site that a form describes, or what is wrong in the form.
    ///
    /// @param known what it was before; null for a new one
    static Outcome<ConstructionSite> read(Form sent, @Nullable ConstructionSite known, Instant now) {
        return read(sent, known, known == null ? SiteState.PLANNED : known.state(), now);
    }

    /// The site that a row of a file describes, which may have begun, or what is wrong in the row.
    static Outcome<ConstructionSite> read(Form row, Instant now) {
        return read(row, null, row.text("started").isEmpty() ? SiteState.PLANNED : SiteState.UNDER_WAY, now);
    }

    private static Outcome<ConstructionSite> read(
            Form sent, @Nullable ConstructionSite known, SiteState state, Instant now) {
        Form form = sent.required("organisation", "name.kk", "kind", "first-sum", "planned-start", "planned-finish")
                .days("contract-date", "planned-start", "planned-finish", "started", "finished");
        form = place(contract(form));
        Optional<SiteKind> kind = kind(form.text("kind"));
        if (kind.isEmpty()) {
            form = form.wrong("kind", Phrase.of("construction.refused.kind", form.text("kind")));
        }
        form = days(form, state, now);
        @Nullable LocalDate from = form.day("planned-start");
        @Nullable LocalDate to = form.day("planned-finish");
        if (!form.isSound() || from == null || to == null || kind.isEmpty()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new ConstructionSite(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                kind.get(),
                new SitePlace(form.text("village"), degrees(form, "latitude"), degrees(form, "longitude")),
                new WorksContract(
                        form.text("contractor"),
                        form.text("bin"),
                        form.text("contract-number"),
                        form.day("contract-date"),
                        money(form, "first-sum"),
                        money(form, form.text("present-sum").isEmpty() ? "first-sum" : "present-sum")),
                form.text("programme"),
                new SiteTerm(from, to, form.day("started"), form.day("finished")),
                state,
                known == null ? "" : known.remark(),
                form.version(),
                now));
    }

    private static Form contract(Form sent) {
        Form form = sent;
        for (String field : new String[] {"first-sum", "present-sum"}) {
            if (!form.text(field).isEmpty() && !SiteLimits.isSum(form.number(field))) {
                form = form.wrong(field, form.noNumber(field, "construction.refused.money"));
            }
        }
        Optional<Phrase> bin = bin(form.text("bin"));
        if (bin.isPresent()) {
            form = form.wrong("bin", bin.get());
        }
        if (!SiteLimits.isProgramme(form.text("programme"))) {
            form = form.wrong("programme", Phrase.of("construction.refused.programme", form.text("programme")));
        }
        return withoutPersons(form, "contractor", "contract-number", "village", "name.kk", "name.ru", "name.en");
    }

    private static Form place(Form sent) {
        Form form = sent;
        boolean one = form.text("latitude").isEmpty() != form.text("longitude").isEmpty();
        OptionalDouble latitude = form.number("latitude");
        OptionalDouble longitude = form.number("longitude");
        if (one || (!form.text("latitude").isEmpty() && !SiteLimits.isLatitude(latitude))) {
            form = form.wrong("latitude", Phrase.of("construction.refused.degrees", form.text("latitude"), 90));
        }
        if (one || (!form.text("longitude").isEmpty() && !SiteLimits.isLongitude(longitude))) {
            form = form.wrong("longitude", Phrase.of("construction.refused.degrees", form.text("longitude"), 180));
        }
        return form;
    }

    private static Form days(Form sent, SiteState state, Instant now) {
        Form form = sent;
        LocalDate today = Kazakhstan.day(now);
        if (state == SiteState.PLANNED) {
            form = empty(form, "started");
        } else {
            form = form.required("started");
        }
        form = state.isOver() ? form.required("finished") : empty(form, "finished");
        form = inOrder(form, "planned-start", "planned-finish", 1);
        form = inOrder(form, "started", "finished", 0);
        for (String field : new String[] {"started", "finished", "contract-date"}) {
            @Nullable LocalDate day = form.day(field);
            if (day != null && day.isAfter(today)) {
                form = form.wrong(field, Phrase.of("construction.refused.future"));
            }
        }
        return form;
    }

    private static Form empty(Form form, String field) {
        return form.text(field).isEmpty() ? form : form.wrong(field, Phrase.of("construction.refused.state"));
    }

    private static Form inOrder(Form form, String first, String second, int apart) {
        @Nullable LocalDate from = form.day(first);
        @Nullable LocalDate to = form.day(second);
        return from != null && to != null && to.isBefore(from.plusDays(apart))
                ? form.wrong(second, Phrase.of("construction.refused.order", to, from))
                : form;
    }

    /// What is wrong with the number of a contractor; empty when nothing is.
    static Optional<Phrase> bin(String text) {
        if (text.isEmpty() || BusinessNumber.isOfEnterprise(text)) {
            return Optional.empty();
        }
        return Optional.of(
                BusinessNumber.isLikePersons(text)
                        ? Phrase.of("construction.refused.personal")
                        : Phrase.of("construction.refused.bin", text));
    }

    /// Numbers of people are kept in no text either.
    static Form withoutPersons(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            if (PersonalNumbers.isIn(form.text(field))) {
                form = form.wrong(field, Phrase.of("construction.refused.personal"));
            }
        }
        return form;
    }

    static Optional<SiteKind> kind(String code) {
        return Arrays.stream(SiteKind.values())
                .filter(kind -> Lifecycle.code(kind).equals(code))
                .findFirst();
    }

    private static BigDecimal money(Form form, String field) {
        return SiteLimits.money(form.number(field).orElseThrow());
    }

    private static @Nullable BigDecimal degrees(Form form, String field) {
        return form.text(field).isEmpty()
                ? null
                : SiteLimits.degrees(form.number(field).orElseThrow());
    }
}

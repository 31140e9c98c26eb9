package kz.aiqyn.base.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the form of a passport, and rows of files, which have the same fields.
final class PassportForm {

    private static final int LONGEST_TERM = 999;
    private static final double DEAREST = 1e8;
    private static final int DECIMALS = 3;
    private static final String INSTITUTION = "institution.";
    private static final String CHANNEL = "channel.";

    private PassportForm() {}

    /// What stands in the form of a version that is there.
    static Form of(PassportDossier dossier) {
        ServicePassport passport = dossier.passport();
        ServicePassport.Content content = passport.content();
        Form form = Form.EMPTY
                .with("name", passport.names())
                .with("documents", content.documents())
                .with("result", content.result())
                .with("act", content.act())
                .with("version", Integer.toString(passport.version()));
        Map<String, String> fields = passport.fields();
        for (String field : new String[] {"code", "valid-from", "ends-on", "term", "term-unit", "fee-kind", "fee"}) {
            form = form.with(field, Objects.requireNonNull(fields.get(field)));
        }
        form = content.proactive() ? form.with("proactive", "yes") : form;
        for (String channel : content.channels().codes()) {
            form = form.with(CHANNEL + channel, "1");
        }
        for (String provider : dossier.providers()) {
            form = form.with(INSTITUTION + provider, "1");
        }
        return form;
    }

    /// The passport that a form describes, or what is wrong in it.
    ///
    /// @param id 0 for a new service or a new version of one
    static Outcome<PassportDossier> read(Form sent, long id, Instant now) {
        Form form = sent.required(
                        "code", "valid-from", "name.kk", "term", "term-unit", "fee-kind", "result.kk", "act.kk")
                .days("valid-from", "ends-on");
        if (!form.text("code").isEmpty() && !form.text("code").matches("\\d{2}-\\d{2,3}")) {
            form = form.wrong("code", Phrase.of("catalogue.refused.code", form.text("code")));
        }
        OptionalDouble term = form.number("term");
        if (!form.text("term").isEmpty() && (term.isEmpty() || !isTerm(term.getAsDouble()))) {
            form = form.wrong("term", Phrase.of("catalogue.refused.term", form.text("term")));
        }
        form = choice(form, "term-unit", ServiceTerm.Unit.values());
        form = fee(choice(form, "fee-kind", ServiceFee.Kind.values()));
        SortedSet<String> channels = codes(form, CHANNEL, "channels");
        if (channels.isEmpty() || !ServiceChannels.CODES.containsAll(channels)) {
            form = form.wrong(
                    "channels", Phrase.of("catalogue.refused.channels", String.join(", ", ServiceChannels.CODES)));
        }
        if (!form.text("proactive").matches("(yes|no)?")) {
            form = form.wrong("proactive", Phrase.of("catalogue.refused.choice", form.text("proactive"), "yes, no"));
        }
        SortedSet<String> providers = codes(form, INSTITUTION, "institutions");
        if (providers.isEmpty()) {
            form = form.wrong("institutions", Phrase.of("catalogue.refused.nobody"));
        }
        @Nullable LocalDate from = form.day("valid-from");
        @Nullable LocalDate end = form.day("ends-on");
        if (from != null && end != null && end.isBefore(from)) {
            form = form.wrong("ends-on", Phrase.of("catalogue.refused.end", end, from));
        }
        if (!form.isSound() || from == null) {
            return Outcome.refused(form);
        }
        ServicePassport passport = new ServicePassport(
                id,
                form.text("code"),
                from,
                end,
                form.names("name"),
                content(form, (int) term.orElseThrow(), channels),
                form.version(),
                now);
        return Outcome.done(new PassportDossier(passport, providers));
    }

    private static ServicePassport.Content content(Form form, int term, SortedSet<String> channels) {
        ServiceFee.Kind kind = Lifecycle.of(ServiceFee.Kind.class, form.text("fee-kind"));
        @Nullable
        BigDecimal fee = kind == ServiceFee.Kind.FREE
                ? null
                : BigDecimal.valueOf(form.number("fee").orElseThrow()).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new ServicePassport.Content(
                new ServiceTerm(term, Lifecycle.of(ServiceTerm.Unit.class, form.text("term-unit"))),
                form.names("documents"),
                ServiceChannels.of(channels),
                new ServiceFee(kind, fee),
                form.names("result"),
                form.names("act"),
                form.text("proactive").equals("yes"));
    }

    private static boolean isTerm(double term) {
        return term >= 1 && term <= LONGEST_TERM && term == Math.rint(term);
    }

    /// What is free has no price, and everything else has one.
    private static Form fee(Form form) {
        String fee = form.text("fee");
        if (form.text("fee-kind").equals("free")) {
            return fee.isEmpty() ? form : form.wrong("fee", Phrase.of("catalogue.refused.free", fee));
        }
        OptionalDouble number = form.number("fee");
        boolean sound = number.isPresent()
                && number.getAsDouble() >= Math.pow(10, -DECIMALS)
                && number.getAsDouble() <= DEAREST;
        return sound || form.text("fee-kind").isEmpty()
                ? form
                : form.wrong("fee", Phrase.of("catalogue.refused.fee", fee));
    }

    static <E extends Enum<E>> Form choice(Form form, String field, E[] choices) {
        String text = form.text(field);
        String codes = Arrays.stream(choices).map(Lifecycle::code).collect(Collectors.joining(", "));
        boolean known = text.isEmpty()
                || Arrays.stream(choices)
                        .anyMatch(choice -> Lifecycle.code(choice).equals(text));
        return known ? form : form.wrong(field, Phrase.of("catalogue.refused.choice", text, codes));
    }

    /// The codes whose boxes are ticked, and those in the one cell of a file.
    private static SortedSet<String> codes(Form form, String boxes, String cell) {
        return Stream.concat(
                        form.filled(boxes).keySet().stream(),
                        Arrays.stream(form.text(cell).split("[,;\\s]+")))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The institution that a form describes, or what is wrong in it.
    ///
    /// @param id 0 for a new one
    static Outcome<Institution> institution(Form sent, long id, Instant now) {
        Form form = choice(sent.required("code", "name.kk", "kind"), "kind", Institution.Kind.values());
        if (!form.text("code").isEmpty() && !form.text("code").matches("[a-z][a-z0-9-]{1,39}")) {
            form = form.wrong("code", Phrase.of("catalogue.refused.institution-code", form.text("code")));
        }
        return form.isSound()
                ? Outcome.done(new Institution(
                        id,
                        form.text("code"),
                        form.names("name"),
                        Lifecycle.of(Institution.Kind.class, form.text("kind")),
                        form.text("organisation"),
                        form.version(),
                        now))
                : Outcome.refused(form);
    }

    /// What stands in the form of an institution that is there.
    static Form of(Institution institution) {
        return Form.EMPTY
                .with("code", institution.code())
                .with("name", institution.names())
                .with("kind", Lifecycle.code(institution.kind()))
                .with("organisation", institution.organisation())
                .with("version", Integer.toString(institution.version()));
    }
}

package kz.aiqyn.rating.methodology.edit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// The form of what a methodology says of itself as a whole, both ways.
public final class WholeFields {

    private final Form form;
    private final Map<String, Phrase> errors = new HashMap<>();

    private WholeFields(Form form) {
        this.form = form;
    }

    /// What the form shows.
    public static Form of(Methodology methodology) {
        Identity identity = methodology.identity();
        return Form.EMPTY
                .with("version", identity.version())
                .with("title", identity.title())
                .with("from", identity.from() == null ? "" : identity.from().toString())
                .with("to", identity.to() == null ? "" : identity.to().toString())
                .with("act", identity.act())
                .with("index", methodology.index().names())
                .with("aggregate", methodology.index().aggregation().code())
                .with("scale.from", Form.number(methodology.scale().from()))
                .with("scale.to", Form.number(methodology.scale().to()))
                .with("scale.decimals", Integer.toString(methodology.scale().decimals()))
                .with("treat.skewness", Form.number(methodology.treatment().skewness()))
                .with("treat.kurtosis", Form.number(methodology.treatment().kurtosis()))
                .with(
                        "treat.max",
                        methodology.treatment().max() == null
                                ? ""
                                : methodology.treatment().max().toString())
                .with("coverage.unit", Percents.shown(methodology.coverage().unit()))
                .with(
                        "coverage.indicator",
                        Percents.shown(methodology.coverage().indicator()));
    }

    /// The methodology with the form's fields; its code and version stay.
    public static Outcome<Methodology> change(Methodology methodology, Form form) {
        return new WholeFields(form).read(methodology);
    }

    /// The methodology as a draft of another version, with the form's days.
    public static Outcome<Methodology> begin(Methodology methodology, Form form) {
        WholeFields fields = new WholeFields(form);
        if (form.text("version").isEmpty()) {
            fields.errors.put("version", Phrase.of("methodologies.wrong.empty"));
        }
        Identity old = methodology.identity();
        Identity identity = new Identity(
                old.code(), form.text("version"), old.title(), fields.day("from"), fields.day("to"), form.names("act"));
        fields.order(identity);
        MethodologyBuilder copy = new MethodologyBuilder(methodology);
        copy.identity = identity;
        return fields.errors.isEmpty() ? Outcome.done(copy.whole()) : Outcome.refused(fields.errors);
    }

    private Outcome<Methodology> read(Methodology old) {
        MethodologyBuilder copy = new MethodologyBuilder(old);
        copy.identity = new Identity(
                old.identity().code(),
                old.identity().version(),
                form.names("title"),
                day("from"),
                day("to"),
                form.names("act"));
        order(copy.identity);
        copy.index = new Index(old.index().code(), form.names("index"), aggregation(form.text("aggregate")));
        Fields plain = new Fields(form, errors, field -> field);
        copy.scale =
                new Scale(plain.number("scale.from"), plain.number("scale.to"), orElse(plain.whole("scale.decimals")));
        copy.coverage = new Coverage(
                share("coverage.unit", old.coverage().unit()),
                share("coverage.indicator", old.coverage().indicator()));
        copy.treatment = new TreatmentLimits(
                plain.number("treat.skewness"), plain.number("treat.kurtosis"), plain.whole("treat.max"));
        return errors.isEmpty() ? Judged.judge(old, copy.whole(), form, "") : Outcome.refused(errors);
    }

    private static int orElse(@Nullable Integer decimals) {
        return decimals == null ? Scale.DEFAULT.decimals() : decimals;
    }

    static Aggregation aggregation(String code) {
        for (Aggregation aggregation : Aggregation.values()) {
            if (aggregation.code().equals(code)) {
                return aggregation;
            }
        }
        return Aggregation.ARITHMETIC;
    }

    private void order(Identity identity) {
        LocalDate from = identity.from();
        LocalDate to = identity.to();
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", Phrase.of("methodology.check.validity", from, to));
        }
    }

    private @Nullable LocalDate day(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.put(field, Phrase.of("methodologies.wrong.day", text));
            return null;
        }
    }

    /// A percentage; what was shown and not touched stays to the last digit.
    private double share(String field, double old) {
        if (form.text(field).equals(Percents.shown(old))) {
            return old;
        }
        double percent = form.number(field).orElse(-1);
        if (percent < 0 || percent > 100) {
            errors.put(field, form.noNumber(field, "methodologies.wrong.percent"));
        }
        return percent / 100;
    }
}

package kz.aiqyn.rating.methodology.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
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
                .with("coverage.unit", Percents.shown(methodology.coverage().unit()))
                .with(
                        "coverage.indicator",
                        Percents.shown(methodology.coverage().indicator()));
    }

    /// The methodology with the form's fields; its code and version stay.
    public static Change change(Methodology methodology, Form form) {
        return new WholeFields(form)
                .read(methodology, methodology.identity().version(), methodology.index(), methodology.coverage());
    }

    /// The methodology as a draft of another version, with the form's days.
    public static Change begin(Methodology methodology, Form form) {
        WholeFields fields = new WholeFields(form);
        if (form.text("version").isEmpty()) {
            fields.errors.put("version", Phrase.of("methodologies.wrong.empty"));
        }
        Identity old = methodology.identity();
        Identity identity = new Identity(
                old.code(), form.text("version"), old.title(), fields.day("from"), fields.day("to"), form.text("act"));
        fields.order(identity);
        return fields.errors.isEmpty()
                ? new Change.Changed(with(methodology, identity, methodology.index(), methodology.coverage()))
                : new Change.Wrong(fields.errors);
    }

    private Change read(Methodology methodology, String version, Index index, Coverage coverage) {
        Identity identity = new Identity(
                methodology.identity().code(), version, form.names("title"), day("from"), day("to"), form.text("act"));
        order(identity);
        Index newIndex = new Index(index.code(), form.names("index"), aggregation(form.text("aggregate")));
        Coverage newCoverage = new Coverage(
                share("coverage.unit", coverage.unit()), share("coverage.indicator", coverage.indicator()));
        return errors.isEmpty()
                ? new Change.Changed(with(methodology, identity, newIndex, newCoverage))
                : new Change.Wrong(errors);
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
        String text = form.text(field).replace(',', '.');
        if (text.equals(Percents.shown(old))) {
            return old;
        }
        try {
            double percent = new BigDecimal(text).doubleValue();
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            errors.put(field, Phrase.of("methodologies.wrong.percent", text));
            return old;
        }
        errors.put(field, Phrase.of("methodologies.wrong.percent", text));
        return old;
    }

    private static Methodology with(Methodology old, Identity identity, Index index, Coverage coverage) {
        return new Methodology(
                identity,
                index,
                old.scale(),
                old.bands(),
                old.peers(),
                coverage,
                old.treatment(),
                old.measures(),
                old.blocks(),
                old.indicators(),
                old.adjustments(),
                old.sectors(),
                old.sources(),
                old.robustness());
    }

    /// The methodology with other measures.
    static Methodology withMeasures(Methodology old, java.util.List<kz.aiqyn.engine.measure.Measure> measures) {
        return new Methodology(
                old.identity(),
                old.index(),
                old.scale(),
                old.bands(),
                old.peers(),
                old.coverage(),
                old.treatment(),
                measures,
                old.blocks(),
                old.indicators(),
                old.adjustments(),
                old.sectors(),
                old.sources(),
                old.robustness());
    }
}

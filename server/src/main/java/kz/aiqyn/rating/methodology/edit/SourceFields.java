package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.SourceLayout.Address;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// The form of a source: how lines of files of a known layout become measures. What stands above a line's parent is
/// not shown, and stays as it is.
final class SourceFields {

    private static final String CODE = "source";
    private static final String LAYOUT = "layout";

    private final Methodology old;
    private final Form form;
    private final Map<String, Phrase> errors;

    SourceFields(Methodology old, Form form, Map<String, Phrase> errors) {
        this.old = old;
        this.form = form;
        this.errors = errors;
    }

    static Form of(Methodology methodology, String code) {
        return methodology.sources().stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .map(source -> PartFields.rows(source.lines(), SourceFields::row)
                        .with(PartFields.WAS, code)
                        .with(CODE, code)
                        .with(LAYOUT, source.layout()))
                .orElse(Form.EMPTY.with(LAYOUT, "local-budget-execution"));
    }

    private static Form row(SourceLayout.Line line) {
        Form row = Form.EMPTY
                .with(PartFields.WAS, line.measure())
                .with("measure", line.measure())
                .with("column", line.column())
                .with(PartFields.ABSENT, line.absentIsZero() ? "zero" : "missing");
        Form addressed = address(row, "line-", "level", line.line());
        Address within = line.line().parent();
        return address(addressed, "within-", "within-level", within == null ? NOWHERE : within);
    }

    private static final Address NOWHERE = new Address(null, null, null, null);

    private static Form address(Form row, String prefix, String level, Address address) {
        return row.with(level, address.level() == null ? "" : address.level().toString())
                .with(prefix + "code", address.code() == null ? "" : address.code())
                .with(prefix + "name", address.name() == null ? "" : address.name());
    }

    /// All sources with the one of the form changed, added, or taken out when it has no lines left.
    List<SourceLayout> read(RowFields rows) {
        List<SourceLayout> sources = new ArrayList<>(old.sources());
        String was = form.text(PartFields.WAS);
        Fields whole = new Fields(form, errors, field -> field);
        List<SourceLayout.Line> lines = rows.read(row -> line(row, was));
        if (lines.isEmpty()) {
            if (was.isEmpty() && !form.text(CODE).isEmpty()) {
                errors.put(CODE, Phrase.of("methodologies.wrong.source.empty", form.text(CODE)));
            }
            sources.removeIf(one -> one.code().equals(was));
            return sources;
        }
        SourceLayout read = new SourceLayout(whole.code(CODE), whole.needed(LAYOUT), lines);
        if (!read.code().equals(was)
                && sources.stream().anyMatch(one -> one.code().equals(read.code()))) {
            errors.put(CODE, Phrase.of("methodologies.wrong.code.taken", read.code()));
        }
        if (was.isEmpty()) {
            sources.add(read);
        } else {
            sources.replaceAll(one -> one.code().equals(was) ? read : one);
        }
        return sources;
    }

    private SourceLayout.Line line(Fields row, String source) {
        return new SourceLayout.Line(
                row.needed("measure"),
                new Address(
                        row.whole("level"), row.optional("line-code"), row.optional("line-name"), within(row, source)),
                row.needed("column"),
                row.form().text(PartFields.ABSENT).equals("zero"));
    }

    private @Nullable Address within(Fields row, String source) {
        Address before = old.sources().stream()
                .filter(one -> one.code().equals(source))
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.measure().equals(row.form().text(PartFields.WAS)))
                .findFirst()
                .map(SourceLayout.Line::line)
                .map(Address::parent)
                .orElse(null);
        Address within = new Address(
                row.whole("within-level"),
                row.optional("within-code"),
                row.optional("within-name"),
                before == null ? null : before.parent());
        return within.equals(NOWHERE) ? null : within;
    }
}

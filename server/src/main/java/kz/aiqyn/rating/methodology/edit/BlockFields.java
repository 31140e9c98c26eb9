package kz.aiqyn.rating.methodology.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// The form of a block, both ways.
public final class BlockFields {

    private final Methodology methodology;
    private final Form form;
    private final Map<String, Phrase> errors = new HashMap<>();

    private BlockFields(Methodology methodology, Form form) {
        this.methodology = methodology;
        this.form = form;
    }

    /// What the form of a block shows.
    public static Form of(Methodology methodology, Block block) {
        return Form.EMPTY
                .with("code", block.code())
                .with("parent", TreeChanges.parent(methodology, block.code()))
                .with("name", block.names())
                .with("period", block.period() == null ? "" : block.period().code())
                .with("aggregate", block.aggregation().code());
    }

    /// What the form of a new block shows.
    public static Form fresh(String parent) {
        return Form.EMPTY.with("parent", parent).with("aggregate", Aggregation.ARITHMETIC.code());
    }

    /// A new, empty block, last among those beside it, with their mean weight.
    public static Outcome<Methodology> add(Methodology methodology, Form form) {
        BlockFields fields = new BlockFields(methodology, form);
        String code = form.text("code");
        if (!IndicatorFields.CODE.matcher(code).matches()) {
            fields.errors.put("code", Phrase.of("methodologies.wrong.code", code));
        } else if (TreeChanges.find(methodology, code).isPresent()
                || methodology.index().code().equals(code)) {
            fields.errors.put("code", Phrase.of("methodologies.wrong.code.taken", code));
        }
        double weight = TreeChanges.children(methodology, form.text("parent")).stream()
                .mapToDouble(Node::weight)
                .average()
                .orElse(1);
        Block block = fields.read(code, weight, List.of(), null);
        return fields.errors.isEmpty()
                ? Outcome.done(TreeChanges.add(methodology, form.text("parent"), block))
                : Outcome.refused(fields.errors);
    }

    /// A block that is there, with other fields, perhaps within another block.
    public static Outcome<Methodology> change(Methodology methodology, String code, Form form) {
        Optional<Block> found = methodology.findBlock(code);
        if (found.isEmpty()) {
            return Outcome.refused("", Phrase.of("methodologies.wrong.gone", code));
        }
        Block old = found.get();
        BlockFields fields = new BlockFields(methodology, form);
        Block block = fields.read(code, old.weight(), old.blocks(), old);
        String parent = form.text("parent");
        if (fields.errors.isEmpty() && TreeChanges.isWithin(methodology, parent, code)) {
            fields.errors.put("parent", Phrase.of("methodologies.wrong.within"));
        }
        return fields.errors.isEmpty()
                ? Outcome.done(TreeChanges.move(TreeChanges.replace(methodology, code, block), code, parent))
                : Outcome.refused(fields.errors);
    }

    private Block read(String code, double weight, List<Block> inner, @Nullable Block old) {
        String parent = form.text("parent");
        if (!parent.equals(TreeChanges.TOP) && methodology.findBlock(parent).isEmpty()) {
            errors.put("parent", Phrase.of("methodologies.wrong.gone", parent));
        }
        Names names = form.names("name");
        if (names.isEmpty()) {
            errors.put("name.kk", Phrase.of("methodologies.wrong.name"));
        }
        PeriodKind period = null;
        for (PeriodKind kind : PeriodKind.values()) {
            period = kind.code().equals(form.text("period")) ? kind : period;
        }
        return new Block(
                code,
                names,
                weight,
                period,
                WholeFields.aggregation(form.text("aggregate")),
                inner,
                old == null ? List.of() : old.indicators());
    }
}

package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FormulaTrial;
import kz.aiqyn.rating.methodology.edit.TreeChanges;
import org.jspecify.annotations.Nullable;

/// A form that edits a part of a draft.
///
/// @param code of the block, indicator or measure; empty when it is new
/// @param form what the fields show
/// @param errors what is wrong, by field
record FormPage(
        MethodologyVersion version,
        String code,
        Form form,
        Map<String, Phrase> errors,
        @Nullable Done done) {

    public FormPage {
        errors = Map.copyOf(errors);
    }

    static FormPage of(MethodologyVersion version, String code, Form form) {
        return new FormPage(version, code, form, Map.of(), null);
    }

    public boolean fresh() {
        return code.isEmpty();
    }

    /// What is wrong with a field; null when nothing is.
    public @Nullable Phrase error(String field) {
        return errors.get(field);
    }

    /// A block that something may stand in.
    ///
    /// @param code empty for the index
    public record Parent(String code, Names names) {}

    /// The blocks that it may stand in, the index first; a block does not stand in itself.
    public List<Parent> parents() {
        return version.document().allBlocks().stream()
                .filter(block -> code.isEmpty() || !TreeChanges.isWithin(version.document(), block.code(), code))
                .map(block -> new Parent(block.code(), block.names().orElse(block.code())))
                .toList();
    }

    /// What the engine says of the formula as it stands in the form.
    public FormulaTrial trial() {
        return FormulaTrial.of(version.document(), form);
    }

    /// How each function of the language of formulas is called.
    public List<String> functions() {
        return Formula.signatures();
    }
}

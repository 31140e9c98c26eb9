package kz.aiqyn.rating.methodology.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FormulaTrial;
import kz.aiqyn.rating.methodology.edit.TreeChanges;
import org.jspecify.annotations.Nullable;

/// A form that edits a part of a draft.
///
/// @param code of the block, indicator or measure; empty when it is new
/// @param form what the fields show, and what is wrong in them
record FormPage(MethodologyVersion version, String code, Form form) {

    public boolean fresh() {
        return code.isEmpty();
    }

    /// What is wrong with a field; null when nothing is.
    public @Nullable Phrase error(String field) {
        return form.error(field);
    }

    /// The blocks that it may stand in, in words, by code; a block does not stand in itself.
    public Map<String, String> parents(Frame frame) {
        Map<String, String> parents = new LinkedHashMap<>();
        version.document().allBlocks().stream()
                .filter(block -> code.isEmpty() || !TreeChanges.isWithin(version.document(), block.code(), code))
                .forEach(block -> parents.put(
                        block.code(), frame.words().name(block.names().orElse(block.code()))));
        return parents;
    }

    public static Map<String, String> periods(Frame frame) {
        return said(PeriodKind.values(), PeriodKind::code, kind -> frame.say("methodologies.period." + kind.code()));
    }

    public static Map<String, String> rollUps(Frame frame) {
        return said(RollUp.values(), RollUp::code, one -> frame.say("methodologies.roll-up." + one.code()));
    }

    public static Map<String, String> aggregates(Frame frame) {
        return said(Aggregation.values(), Aggregation::code, one -> frame.say("report.aggregate." + one.code()));
    }

    public static Map<String, String> levels(Frame frame) {
        return said(Formation.values(), Formation::name, one -> frame.say("methodologies.level." + word(one)));
    }

    public static Map<String, String> treatments(Frame frame) {
        return said(Treatment.values(), Treatment::name, one -> frame.say("report.treatment." + word(one)));
    }

    public static Map<String, String> constants(Frame frame) {
        return said(ConstantPolicy.values(), ConstantPolicy::name, one -> frame.say("report.constant." + word(one)));
    }

    public static Map<String, String> noises(Frame frame) {
        return said(
                new String[] {"uniform", "dirichlet", "none"},
                noise -> noise,
                noise -> frame.say("methodologies.robustness.noise." + noise));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Map<String, String> said(T[] all, Function<T, String> code, Function<T, String> words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (T one : all) {
            said.put(code.apply(one), words.apply(one));
        }
        return said;
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

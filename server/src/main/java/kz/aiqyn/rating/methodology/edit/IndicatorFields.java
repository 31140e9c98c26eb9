package kz.aiqyn.rating.methodology.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyEdit;
import org.jspecify.annotations.Nullable;

/// The form of an indicator, both ways.
public final class IndicatorFields {

    static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final Methodology methodology;
    private final Form form;
    private final Map<String, Phrase> errors = new HashMap<>();

    private IndicatorFields(Methodology methodology, Form form) {
        this.methodology = methodology;
        this.form = form;
    }

    /// What the form of an indicator shows.
    public static Form of(Methodology methodology, Indicator indicator) {
        Scoring scoring = indicator.scoring();
        Passport passport = indicator.passport();
        Joint joint = scoring.joint();
        return Form.EMPTY
                .with("code", indicator.code())
                .with("parent", Tree.parent(methodology, indicator.code()))
                .with("name", indicator.names())
                .with("unit", indicator.unit())
                .with("formula", indicator.formula())
                .with("direction", ScoringTerms.direction(scoring.direction()))
                .with("normalise", ScoringTerms.normalisation(scoring.normalisation()))
                .with("missing", ScoringTerms.missing(scoring.missing()))
                .with("treat", scoring.treatment().name())
                .with("constant", scoring.constant().name())
                .with("joint", joint == null ? "" : joint.first() + " " + joint.last())
                .with("level", indicator.formation().name())
                .with("definition", passport.definition())
                .with("reason", passport.reason())
                .with("owner", passport.owner())
                .with("source", passport.source())
                .with("terms", passport.terms())
                .with("sectors", passport.sectors());
    }

    /// What the form of a new indicator shows.
    public static Form fresh(String parent) {
        return Form.EMPTY
                .with("parent", parent)
                .with("unit", "%")
                .with("direction", "up")
                .with("normalise", "goalposts [0, 100]")
                .with("missing", "worst")
                .with("treat", Treatment.NONE.name())
                .with("constant", ConstantPolicy.MIDDLE.name())
                .with("level", Formation.UNIT.name());
    }

    /// A new indicator, last in its block, with the mean weight of those beside it.
    public static Change add(Methodology methodology, Form form) {
        IndicatorFields fields = new IndicatorFields(methodology, form);
        String code = form.text("code");
        fields.newCode(code);
        double weight = Tree.children(methodology, form.text("parent")).stream()
                .mapToDouble(Node::weight)
                .average()
                .orElse(1);
        return fields.read(code, weight, null);
    }

    /// An indicator that is there, with other fields, perhaps in another block.
    public static Change change(Methodology methodology, String code, Form form) {
        Optional<Indicator> old = methodology.findIndicator(code);
        return old.isEmpty()
                ? Change.Wrong.of("", Phrase.of("methodologies.wrong.gone", code))
                : new IndicatorFields(methodology, form).read(code, old.get().weight(), old.get());
    }

    private void newCode(String code) {
        if (!CODE.matcher(code).matches()) {
            errors.put("code", Phrase.of("methodologies.wrong.code", code));
        } else if (Tree.find(methodology, code).isPresent()
                || methodology.index().code().equals(code)) {
            errors.put("code", Phrase.of("methodologies.wrong.code.taken", code));
        }
    }

    private Change read(String code, double weight, @Nullable Indicator old) {
        String parent = form.text("parent");
        if (!parent.equals(Tree.TOP) && methodology.findBlock(parent).isEmpty()) {
            errors.put("parent", Phrase.of("methodologies.wrong.gone", parent));
        }
        Names names = form.names("name");
        if (names.isEmpty()) {
            errors.put("name.kk", Phrase.of("methodologies.wrong.name"));
        }
        required("formula");
        required("unit");
        Indicator plain = new Indicator(
                code,
                names,
                weight,
                form.text("unit"),
                form.text("formula"),
                one("level", Formation.values(), Formation.UNIT),
                new Scoring(
                        new Direction.Up(),
                        new Normalisation.MinMax(),
                        one("treat", Treatment.values(), Treatment.NONE),
                        new MissingPolicy.Worst(),
                        one("constant", ConstantPolicy.values(), ConstantPolicy.MIDDLE),
                        joint()),
                passport());
        Indicator scored = terms(plain);
        if (!errors.isEmpty()) {
            return new Change.Wrong(errors);
        }
        return new Change.Changed(
                old == null
                        ? Tree.add(methodology, parent, scored)
                        : Tree.move(Tree.replace(methodology, code, scored), code, parent));
    }

    /// Direction, normalisation and missing values, in the words of the file.
    private Indicator terms(Indicator plain) {
        Indicator indicator = plain;
        for (String field : List.of("direction", "normalise", "missing")) {
            Methodology alone = methodology.withTree(List.of(), List.of(indicator));
            switch (MethodologyEdit.set(alone, indicator.code() + "." + field, form.text(field))) {
                case MethodologyEdit.Edited(Methodology edited) ->
                    indicator = edited.indicators().getFirst();
                case MethodologyEdit.Refused(Phrase phrase) -> errors.put(field, phrase);
            }
        }
        return indicator;
    }

    private Passport passport() {
        return new Passport(
                form.names("definition"),
                form.names("reason"),
                form.text("owner"),
                form.names("source"),
                form.names("terms"),
                form.list("sectors").stream().filter(code -> !code.isBlank()).toList());
    }

    private @Nullable Joint joint() {
        String text = form.text("joint");
        if (text.isEmpty()) {
            return null;
        }
        List<Optional<Period>> periods = java.util.Arrays.stream(text.split("[\\s,]+", -1))
                .map(Period::find)
                .toList();
        if (periods.size() != 2 || periods.stream().anyMatch(Optional::isEmpty)) {
            errors.put("joint", Phrase.of("methodologies.wrong.joint", text));
            return null;
        }
        return new Joint(periods.getFirst().orElseThrow(), periods.getLast().orElseThrow());
    }

    private void required(String field) {
        if (form.text(field).isEmpty()) {
            errors.put(field, Phrase.of("methodologies.wrong.empty"));
        }
    }

    private <E extends Enum<E>> E one(String field, E[] all, E otherwise) {
        for (E one : all) {
            if (one.name().equals(form.text(field))) {
                return one;
            }
        }
        return otherwise;
    }
}

package kz.aiqyn.rating.methodology.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
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
import kz.aiqyn.files.methodology.MethodWords;
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
        Form plain = Form.EMPTY
                .with("code", indicator.code())
                .with("parent", TreeChanges.parent(methodology, indicator.code()))
                .with("name", indicator.names())
                .with("unit", indicator.unit())
                .with("formula", indicator.formula())
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
        return terms(
                plain,
                MethodWords.write(scoring.direction()),
                MethodWords.write(scoring.normalisation()),
                MethodWords.write(scoring.missing()));
    }

    private static Form terms(Form form, String direction, String normalise, String missing) {
        Form directed = ScoringTerms.with(form, "direction", direction);
        return ScoringTerms.with(ScoringTerms.with(directed, "normalise", normalise), "missing", missing);
    }

    /// What the form of a new indicator shows.
    public static Form fresh(String parent) {
        Form plain = Form.EMPTY
                .with("parent", parent)
                .with("unit", "%")
                .with("treat", Treatment.NONE.name())
                .with("constant", ConstantPolicy.MIDDLE.name())
                .with("level", Formation.UNIT.name());
        return terms(plain, "up", "goalposts [0, 100]", "worst");
    }

    /// A new indicator, last in its block, with the mean weight of those beside it.
    public static Outcome<Methodology> add(Methodology methodology, Form form) {
        IndicatorFields fields = new IndicatorFields(methodology, form);
        String code = form.text("code");
        fields.newCode(code);
        double weight = TreeChanges.children(methodology, form.text("parent")).stream()
                .mapToDouble(Node::weight)
                .average()
                .orElse(1);
        return fields.read(code, weight, null);
    }

    /// An indicator that is there, with other fields, perhaps in another block.
    public static Outcome<Methodology> change(Methodology methodology, String code, Form form) {
        Optional<Indicator> old = methodology.findIndicator(code);
        return old.isEmpty()
                ? Outcome.refused("", Phrase.of("methodologies.wrong.gone", code))
                : new IndicatorFields(methodology, form).read(code, old.get().weight(), old.get());
    }

    private void newCode(String code) {
        if (!CODE.matcher(code).matches()) {
            errors.put("code", Phrase.of("methodologies.wrong.code", code));
        } else if (TreeChanges.find(methodology, code).isPresent()
                || methodology.index().code().equals(code)) {
            errors.put("code", Phrase.of("methodologies.wrong.code.taken", code));
        }
    }

    private Outcome<Methodology> read(String code, double weight, @Nullable Indicator old) {
        String parent = form.text("parent");
        if (!parent.equals(TreeChanges.TOP) && methodology.findBlock(parent).isEmpty()) {
            errors.put("parent", Phrase.of("methodologies.wrong.gone", parent));
        }
        Names names = form.names("name");
        if (names.isEmpty()) {
            errors.put("name.kk", Phrase.of("methodologies.wrong.name"));
        }
        required("formula");
        required("unit");
        Indicator read = new Indicator(
                code,
                names,
                weight,
                form.text("unit"),
                form.text("formula"),
                one("level", Formation.values(), Formation.UNIT),
                scoring(),
                passport());
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        return Outcome.done(
                old == null
                        ? TreeChanges.add(methodology, parent, read)
                        : TreeChanges.move(TreeChanges.replace(methodology, code, read), code, parent));
    }

    /// Direction, normalisation and missing values in the words of the file.
    private Scoring scoring() {
        return new Scoring(
                term("direction", MethodWords.DIRECTIONS, MethodWords::direction, new Direction.Up()),
                term("normalise", MethodWords.NORMALISATIONS, MethodWords::normalisation, new Normalisation.MinMax()),
                one("treat", Treatment.values(), Treatment.NONE),
                term("missing", MethodWords.MISSING, MethodWords::missing, new MissingPolicy.Worst()),
                one("constant", ConstantPolicy.values(), ConstantPolicy.MIDDLE),
                joint());
    }

    private <T> T term(String field, List<String> expected, Function<String, Optional<T>> meaning, T otherwise) {
        String term = ScoringTerms.term(form, field, errors);
        Optional<T> meant = meaning.apply(term);
        if (meant.isEmpty()) {
            errors.put(field, Phrase.of("methodology.read.term", term, expected));
        }
        return meant.orElse(otherwise);
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

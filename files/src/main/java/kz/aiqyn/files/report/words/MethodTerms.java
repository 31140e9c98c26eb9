package kz.aiqyn.files.report.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.files.report.content.ReportContent;
import org.jspecify.annotations.Nullable;

/// The settings of a methodology as a whole, in words.
public final class MethodTerms {

    private final Speech speech;
    private final ReportContent content;
    private final Methodology methodology;
    private final List<Term> terms = new ArrayList<>();

    public MethodTerms(Speech speech, ReportContent content) {
        this.speech = speech;
        this.content = content;
        this.methodology = content.methodology();
    }

    /// A setting's name and what it is set to.
    public record Term(String name, String text) {}

    /// The settings in the order in which they are shown, blank ones left out.
    public List<Term> list() {
        Identity identity = methodology.identity();
        Settings settings = new Settings(speech);
        term(speech.say("method.title"), speech.name(identity.title().orElse(identity.code())));
        term(speech.say("passport.version"), identity.version());
        term(speech.say("method.force"), force(identity));
        term(speech.say("method.act"), speech.name(identity.act()));
        term(
                speech.say("method.scale"),
                speech.say(
                        "method.scale.range",
                        methodology.scale().from(),
                        methodology.scale().to()));
        term(
                speech.say("method.aggregate"),
                settings.aggregation(methodology.index().aggregation()));
        term(
                speech.say("method.peers"),
                content.current().stream()
                        .map(edition -> speech.name(edition.group().names().orElse(speech.say("group.all"))) + " ("
                                + edition.units().size() + ")")
                        .collect(Collectors.joining("; ")));
        term(
                speech.say("method.coverage"),
                speech.say(
                        "method.coverage.both",
                        speech.percent(methodology.coverage().unit(), 0),
                        speech.percent(methodology.coverage().indicator(), 0)));
        methodology
                .adjustments()
                .forEach(rule -> term(
                        speech.name(rule.names().orElse(rule.code())),
                        speech.say("method.adjustment", speech.number(rule.from()), speech.number(rule.to()))));
        if (!content.intervals().isEmpty()) {
            term(speech.say("method.robust"), robustness(settings));
        }
        return List.copyOf(terms);
    }

    private String force(Identity identity) {
        LocalDate from = identity.from();
        LocalDate to = identity.to();
        if (from == null && to == null) {
            return "";
        }
        if (to == null && from != null) {
            return speech.say("method.force.from", from);
        }
        return from == null && to != null
                ? speech.say("method.force.to", to)
                : speech.say("method.force.both", orBlank(from), orBlank(to));
    }

    private static Object orBlank(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private String robustness(Settings settings) {
        Robustness robustness = methodology.robustness();
        StringBuilder text = new StringBuilder(
                switch (robustness.weights()) {
                    case Robustness.WeightNoise.None() -> speech.say("robust.weights.none");
                    case Robustness.WeightNoise.Uniform(double f) ->
                        speech.say("robust.weights.uniform", speech.percent(f, 0));
                    case Robustness.WeightNoise.Dirichlet(double c) -> speech.say("robust.weights.dirichlet", c);
                });
        robustness.normalisations().forEach(other -> text.append("; ").append(settings.normalisation(other, "")));
        robustness.aggregations().forEach(other -> text.append("; ").append(settings.aggregation(other)));
        robustness.missing().forEach(other -> text.append("; ").append(settings.missing(other)));
        if (robustness.leaveOneOut()) {
            text.append("; ").append(speech.say("robust.leave-one-out"));
        }
        return text.toString();
    }

    private void term(String name, String text) {
        if (!text.isEmpty()) {
            terms.add(new Term(name, text));
        }
    }
}

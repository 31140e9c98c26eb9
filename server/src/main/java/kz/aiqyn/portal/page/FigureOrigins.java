package kz.aiqyn.portal.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Converted;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.RecordedValue;
import kz.aiqyn.measure.ValueHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells of the figures of a calculation where each comes from, since when it holds and what it replaced;
/// of what is not there, since when it is not.
@Component
class FigureOrigins {

    private final ValueHistory history;
    private final ObjectProvider<MeasureSource> sources;

    FigureOrigins(ValueHistory history, ObjectProvider<MeasureSource> sources) {
        this.history = history;
        this.sources = sources;
    }

    /// @param unit code of the unit that the page is about
    /// @param knownAt as of when values were known
    List<ValuePage.Figure> tell(
            Words words, Speech speech, ReportContent content, String unit, Instant knownAt, List<Derivation> figures) {
        List<MeasureKey> keys = figures.stream()
                .filter(Derivation.Reported.class::isInstance)
                .map(Derivation.Reported.class::cast)
                .map(Derivation.Reported::reported)
                .map(value -> new MeasureKey(value.unit(), value.measure(), value.period()))
                .distinct()
                .toList();
        Map<MeasureKey, List<RecordedValue>> versions = keys.isEmpty() ? Map.of() : history.of(keys);
        Map<String, MeasureSource> byCode =
                sources.stream().collect(Collectors.toMap(MeasureSource::code, Function.identity()));
        Telling telling = new Telling(words, speech, content, unit, knownAt, new Versions(versions, byCode));
        return figures.stream().map(telling::figure).toList();
    }

    /// All versions of the figures' values, the latest first.
    ///
    /// @param sources by code
    private record Versions(Map<MeasureKey, List<RecordedValue>> values, Map<String, MeasureSource> sources) {

        List<RecordedValue> seen(Value value, Instant knownAt) {
            return values.getOrDefault(key(value), List.of()).stream()
                    .filter(one -> !one.recordedAt().isAfter(knownAt))
                    .toList();
        }

        /// Where the records behind a value are, without the language; empty where its source shows none.
        String records(Value value, Instant knownAt) {
            return seen(value, knownAt).stream()
                    .findFirst()
                    .flatMap(version -> Optional.ofNullable(sources.get(version.source()))
                            .flatMap(source -> source.records(
                                    key(value), version.evidence().knownAt())))
                    .orElse("");
        }

        private static MeasureKey key(Value value) {
            return new MeasureKey(value.unit(), value.measure(), value.period());
        }
    }

    private record Telling(
            Words words, Speech speech, ReportContent content, String unit, Instant knownAt, Versions versions) {

        ValuePage.Figure figure(Derivation figure) {
            return switch (figure) {
                case Derivation.Reported(Value value) -> reported(value);
                case Derivation.Unreported gap -> gap(gap);
                case Derivation.Constant _, Derivation.Computed _ ->
                    throw new IllegalArgumentException("no figure: " + figure);
            };
        }

        private ValuePage.Figure reported(Value value) {
            Optional<Measure> measure = content.methodology().findMeasure(value.measure());
            Converted converted = value.origin().converted();
            String source = value.origin().source();
            Instant recorded = value.reading().recorded();
            return new ValuePage.Figure(
                    value.measure(),
                    name(value.measure()),
                    owner(value.unit()),
                    speech.period(value.period()),
                    value.reading().missing() == null
                            ? number(value.reading().number(), measure)
                            : reason(value.reading().missing()),
                    words.say(value.reading().status() == Status.PRELIMINARY ? "portal.preliminary" : "portal.final"),
                    source.isBlank() ? value.origin().file() : words.name(Names.written(source)),
                    recorded == null ? "" : words.wording().day(Kazakhstan.day(recorded)),
                    replaced(value, measure),
                    converted == null ? "" : words.say(converted.phrase()),
                    versions.records(value, knownAt));
        }

        /// What stood there before, if it was revised.
        private String replaced(Value value, Optional<Measure> measure) {
            List<RecordedValue> seen = versions.seen(value, knownAt);
            if (seen.size() < 2) {
                return "";
            }
            RecordedValue before = seen.get(1);
            String number = switch (before.contribution()) {
                case ContributedValue.Value(double given, Status _) -> number(converted(value, given), measure);
                case ContributedValue.Missing(MissingReason reason, Status _) -> reason(reason);
                case null -> words.say("portal.value.withdrawn");
            };
            return words.say(
                    "portal.value.replaced",
                    number,
                    words.wording().day(Kazakhstan.day(seen.getFirst().recordedAt())));
        }

        private static double converted(Value value, double given) {
            Converted converted = value.origin().converted();
            return converted == null ? given : converted.ratio().apply(given);
        }

        private ValuePage.Figure gap(Derivation.Unreported gap) {
            return new ValuePage.Figure(
                    gap.measure(),
                    name(gap.measure()),
                    owner(gap.unit()),
                    speech.period(gap.period()),
                    reason(gap.missing()),
                    "",
                    "",
                    "",
                    lastKnown(gap),
                    "",
                    "");
        }

        /// Since when nothing is reported.
        private String lastKnown(Derivation.Unreported gap) {
            Panel panel = content.panel();
            return panel.periods(gap.measure()).stream()
                    .filter(period -> period.end().isBefore(gap.period().end()))
                    .filter(period ->
                            panel.find(gap.unit(), period, gap.measure()).isPresent())
                    .max(Comparator.comparing(Period::end))
                    .map(period -> words.say("portal.value.absent-since", period))
                    .orElseGet(() -> words.say("portal.value.never"));
        }

        private String owner(String code) {
            return code.equals(unit) || code.isEmpty()
                    ? ""
                    : content.panel().units().find(code).map(speech::name).orElse(code);
        }

        private String name(String measure) {
            return content.methodology()
                    .findMeasure(measure)
                    .map(found -> speech.name(found.names().orElse(measure)))
                    .orElse(measure);
        }

        private String number(double number, Optional<Measure> measure) {
            String unit = measure.map(Measure::unit).map(speech::measurement).orElse("");
            return speech.number(number) + (unit.isEmpty() ? "" : "\u00a0" + unit);
        }

        private String reason(@Nullable MissingReason reason) {
            MissingReason why = reason == null ? MissingReason.NO_DATA : reason;
            return words.say("collection.reason." + why.code());
        }
    }
}

package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.SpokenFormula;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// From a value of a preview to the figures that it is made of, and on to their histories and records.
@Controller
@Requires(EditionRights.SEE_PREVIEW)
class PreviewValueController {

    private final Pages pages;
    private final VisibleEditions visibleEditions;
    private final Access access;

    PreviewValueController(Pages pages, VisibleEditions visibleEditions, Access access) {
        this.pages = pages;
        this.visibleEditions = visibleEditions;
        this.access = access;
    }

    @GetMapping(EditionAddresses.EDITION + "/units/{code}/values/{indicator}")
    ModelAndView value(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable String indicator,
            Words words,
            HttpServletRequest request) {
        access.require(EditionRights.SEE_PREVIEW, code);
        return pages.staff(
                "rating/edition/staff/value", page(visibleEditions.edition(id), code, indicator, words), request);
    }

    private PreviewValuePage page(EditionRecord record, String code, String named, Words words) {
        ReportContent content = visibleEditions.content(record);
        Speech speech = visibleEditions.sections(record, words).speech();
        VisibleEditions.Seat seat = VisibleEditions.seat(content, code);
        Edition edition = seat.edition();
        int leaf = edition.tree()
                .find(named)
                .map(edition.tree()::leaf)
                .filter(found -> found >= 0)
                .orElseThrow(() -> Absent.of("edition.absent.indicator", named));
        Indicator indicator = edition.tree().indicator(leaf);
        String owner = indicator.formation().atParent()
                ? Objects.requireNonNullElse(edition.units().get(seat.unit()).parent(), code)
                : code;
        Optional<Formula> formula = Formulas.of(content.methodology()).find(named);
        return new PreviewValuePage(
                visibleEditions.view(record, "preview", words),
                speech.name(edition.units().get(seat.unit())),
                speech.links().unit(code),
                speech.name(indicator.names().orElse(named)),
                speech.value(edition.cells().raw()[leaf][seat.unit()], indicator.unit()),
                formula.map(understood -> understood.told(new SpokenFormula(content.methodology(), speech)))
                        .orElse(""),
                formula.stream()
                        .flatMap(understood -> understood
                                .derive(
                                        new PeriodDerivations(content.panel()),
                                        edition.period(),
                                        content.panel().units().position(owner))
                                .leaves())
                        .flatMap(new Telling(content, speech, words)::figure)
                        .distinct()
                        .toList());
    }

    /// Tells figures in the words of a page.
    private record Telling(ReportContent content, Speech speech, Words words) {

        Stream<PreviewValuePage.Figure> figure(Derivation leaf) {
            return switch (leaf) {
                case Derivation.Reported(Value value) ->
                    Stream.of(figure(new MeasureKey(value.unit(), value.measure(), value.period()), leaf));
                case Derivation.Unreported(String unit, String measure, Period period, MissingReason missing) ->
                    Stream.of(figure(new MeasureKey(unit, measure, period), leaf));
                case Derivation.Constant constant -> Stream.of();
                case Derivation.Computed computed -> Stream.of();
            };
        }

        private PreviewValuePage.Figure figure(MeasureKey key, Derivation leaf) {
            Optional<Measure> measure = content.methodology().findMeasure(key.measure());
            MissingReason missing = leaf.missing();
            return new PreviewValuePage.Figure(
                    key.measure(),
                    measure.map(found -> speech.name(found.names().orElse(key.measure())))
                            .orElse(key.measure()),
                    speech.period(key.period()),
                    missing == null
                            ? speech.value(
                                    leaf.value(), measure.map(Measure::unit).orElse(""))
                            : words.say("collection.reason." + missing.code()),
                    EditionAddresses.history(key.organisation(), key.measure(), key.period()));
        }
    }
}

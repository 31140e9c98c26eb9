package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.GoalpostLine;
import kz.aiqyn.files.report.chart.Goalposts;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Settings;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what a passport says.
@Component
class Passports {

    private static final double MARGIN = 0.06;

    private final Methodologies methodologies;
    private final ObjectProvider<Organisations> organisations;

    Passports(Methodologies methodologies, ObjectProvider<Organisations> organisations) {
        this.methodologies = methodologies;
        this.organisations = organisations;
    }

    /// @throws Absent when the version has no such indicator
    PassportPage of(MethodologyVersion version, String code, Words words, boolean mayEdit) {
        Methodology document = version.document();
        Indicator indicator =
                document.findIndicator(code).orElseThrow(() -> Absent.of("methodologies.absent.indicator", code));
        Optional<Block> block = document.allBlocks().stream()
                .filter(one -> one.indicators().contains(indicator))
                .findFirst();
        EffectiveWeights weights = EffectiveWeights.of(document);
        return new PassportPage(
                version,
                indicator,
                block.map(one -> one.names().orElse(one.code())).orElse(null),
                weights.shareInParent(weights.tree().find(code).orElseThrow()),
                weights.share(code),
                new WeightWords(new Speech(words.language()), weights).note(code),
                owner(indicator, words),
                line(indicator, words),
                terms(indicator, words),
                measures(document, indicator),
                sectors(document, indicator),
                new IndicatorHistory(code).of(methodologies.list(version.code())),
                mayEdit);
    }

    private String owner(Indicator indicator, Words words) {
        String code = indicator.passport().owner();
        Organisations register = code.isEmpty() ? null : organisations.getIfAvailable();
        return register == null
                ? code
                : register.find(code)
                        .map(found -> words.name(found.names().orElse(code)))
                        .orElse(code);
    }

    private static String line(Indicator indicator, Words words) {
        List<Double> posts = Goalposts.of(indicator);
        if (posts.isEmpty()) {
            return "";
        }
        Speech speech = new Speech(words.language());
        double[] all = posts.stream().mapToDouble(Double::doubleValue).toArray();
        List<String> labels = Arrays.stream(all)
                .mapToObj(post -> speech.limit(post, indicator.unit()))
                .toList();
        Markup markup = new Markup();
        new GoalpostLine(Axis.around(MARGIN, all), posts, labels, new double[0]).draw(markup);
        return markup.toString();
    }

    private static List<PassportPage.Term> terms(Indicator indicator, Words words) {
        Speech speech = new Speech(words.language());
        Settings settings = new Settings(speech);
        List<PassportPage.Term> terms = new ArrayList<>();
        terms.add(new PassportPage.Term("report.column.measured", speech.measurement(indicator.unit())));
        terms.add(new PassportPage.Term("report.column.direction", settings.direction(indicator)));
        terms.add(new PassportPage.Term("report.passport.normalise", settings.normalisation(indicator)));
        terms.add(new PassportPage.Term(
                "report.passport.missing", settings.missing(indicator.scoring().missing())));
        terms.add(new PassportPage.Term(
                "report.passport.treatment",
                settings.treatment(indicator.scoring().treatment())));
        terms.add(new PassportPage.Term("report.passport.formation", settings.formation(indicator)));
        return terms.stream().filter(term -> !term.text().isEmpty()).toList();
    }

    private static List<Measure> measures(Methodology document, Indicator indicator) {
        return Formulas.of(document)
                .find(indicator.code())
                .map(Formula::measures)
                .map(codes -> codes.stream()
                        .flatMap(code -> document.findMeasure(code).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Names> sectors(Methodology document, Indicator indicator) {
        return indicator.passport().sectors().stream()
                .map(code -> document.sectors().stream()
                        .filter(sector -> sector.code().equals(code))
                        .map(Sector::names)
                        .findFirst()
                        .orElse(Names.NONE)
                        .orElse(code))
                .toList();
    }
}

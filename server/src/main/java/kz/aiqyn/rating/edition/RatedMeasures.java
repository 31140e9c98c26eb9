package kz.aiqyn.rating.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.work.EditionWork;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// What of ratings rests on a value.
@Component
class RatedMeasures implements MeasureUse {

    /// Editions before a value's period among which the last is looked for: those of months and quarters of a year.
    private static final int LOOKED_BACK = 16;

    private final Methodologies methodologies;
    private final Editions editions;

    RatedMeasures(Methodologies methodologies, Editions editions) {
        this.methodologies = methodologies;
        this.editions = editions;
    }

    @Override
    public List<Use> of(MeasureKey value) {
        List<Use> uses = new ArrayList<>();
        methodologies.list().stream()
                .map(MethodologyVersion::code)
                .distinct()
                .flatMap(code -> methodologies.inForce(code, value.period()).stream())
                .forEach(version -> uses(version, value, uses));
        return uses;
    }

    private void uses(MethodologyVersion version, MeasureKey value, List<Use> uses) {
        List<Indicator> indicators = version.document().allIndicators().stream()
                .filter(indicator -> Formula.names(indicator.formula()).contains(value.measure()))
                .toList();
        if (indicators.isEmpty()) {
            return;
        }
        Identity identity = version.document().identity();
        List<EditionRecord> published = editions.published(identity.code());
        if (!published.isEmpty()
                && !editions.rated(published.getFirst().computation()).contains(value.organisation())) {
            return;
        }
        for (Indicator indicator : indicators) {
            uses.add(new Use(
                    identity.title().orElse(identity.code()),
                    indicator.names().orElse(indicator.code()),
                    standings(published, value, indicator.code())));
        }
    }

    /// In the editions that a value is in; of one that none has yet, in the latest before it.
    private List<Standing> standings(List<EditionRecord> published, MeasureKey value, String indicator) {
        List<Standing> touched = published.stream()
                .filter(edition -> touches(edition.period(), value.period()))
                .flatMap(edition -> standing(edition, value.organisation(), indicator, false).stream())
                .toList();
        return touched.isEmpty()
                ? published.stream()
                        .filter(edition ->
                                edition.period().end().isBefore(value.period().start()))
                        .limit(LOOKED_BACK)
                        .flatMap(edition -> standing(edition, value.organisation(), indicator, true).stream())
                        .limit(1)
                        .toList()
                : touched;
    }

    /// None where the indicator is not in the edition, or the organisation has no value in it.
    private Optional<Standing> standing(
            EditionRecord edition, String organisation, String indicator, boolean isEarlier) {
        Optional<Place> byIndicator = editions.place(edition.computation(), organisation, indicator);
        return byIndicator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(
                        edition.period(),
                        isEarlier,
                        byIndicator,
                        editions.place(edition.computation(), organisation),
                        EditionWork.address(edition.id()),
                        "/units/%s?period=%s".formatted(organisation, edition.period())));
    }

    /// A month's value is in its quarter's edition, a year's in those of its months.
    private static boolean touches(Period edition, Period value) {
        return !edition.end().isBefore(value.start()) && !value.end().isBefore(edition.start());
    }
}

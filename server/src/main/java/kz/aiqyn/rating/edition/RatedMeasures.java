package kz.aiqyn.rating.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<EditionRecord> published = published(identity.code(), value.period());
        for (Indicator indicator : indicators) {
            uses.add(new Use(
                    identity.title().orElse(identity.code()),
                    indicator.names().orElse(indicator.code()),
                    standings(published, value.organisation(), indicator.code())));
        }
    }

    /// A month's value is in its quarter's edition, a year's in those of its months.
    private static boolean touches(Period edition, Period value) {
        return !edition.end().isBefore(value.start()) && !value.end().isBefore(edition.start());
    }

    /// The editions that a value is in; of one that none has yet, the latest before it.
    private List<EditionRecord> published(String methodology, Period period) {
        List<EditionRecord> all = editions.published(methodology);
        List<EditionRecord> touched = all.stream()
                .filter(edition -> touches(edition.period(), period))
                .toList();
        return touched.isEmpty()
                ? all.stream()
                        .filter(edition -> edition.period().end().isBefore(period.start()))
                        .max(Comparator.comparing(edition -> edition.period().end()))
                        .stream()
                        .toList()
                : touched;
    }

    private List<Standing> standings(List<EditionRecord> published, String organisation, String indicator) {
        List<Standing> standings = new ArrayList<>();
        for (EditionRecord edition : published) {
            if (editions.rated(edition.computation()).contains(organisation)) {
                standings.add(new Standing(
                        edition.period(),
                        editions.place(edition.computation(), organisation, indicator),
                        editions.place(edition.computation(), organisation),
                        EditionWork.address(edition.id()),
                        "/units/%s?period=%s".formatted(organisation, edition.period())));
            }
        }
        return standings;
    }
}

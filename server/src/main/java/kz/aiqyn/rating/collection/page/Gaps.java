package kz.aiqyn.rating.collection.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.PeerGroup;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.stereotype.Component;

/// Finds what a methodology needs for a period and nobody has given.
@Component
class Gaps {

    private final VersionChoices versions;
    private final Catalogues catalogues;
    private final ValueTables tables;
    private final Measures measures;
    private final Organisations organisations;
    private final Access access;

    Gaps(
            VersionChoices versions,
            Catalogues catalogues,
            ValueTables tables,
            Measures measures,
            Organisations organisations,
            Access access) {
        this.versions = versions;
        this.catalogues = catalogues;
        this.tables = tables;
        this.measures = measures;
        this.organisations = organisations;
        this.access = access;
    }

    /// What should be there: of a measure, for a period, from these organisations.
    private record Needed(Measure measure, Period period, Set<String> organisations) {

        /// The periods whose value will do: a whole quarter's in place of its month's.
        List<Period> fulfilling() {
            return measure.period().isRolledUpFrom(period.kind())
                    ? List.of(period, period.within(measure.period()))
                    : List.of(period);
        }

        boolean isIn(Set<MeasureKey> given, String organisation) {
            return fulfilling().stream()
                    .anyMatch(one -> given.contains(new MeasureKey(organisation, measure.code(), one)));
        }
    }

    MissingPage page(String chosen, String asked) {
        List<ImportForm.Choice> choices = versions.list();
        String value =
                chosen.isBlank() && !choices.isEmpty() ? choices.getFirst().value() : chosen;
        Optional<Methodology> methodology = versions.find(value);
        Optional<Period> period = asked.isBlank() ? latest() : PeriodText.find(asked);
        if (methodology.isEmpty() || period.isEmpty()) {
            return new MissingPage(
                    choices, value, asked, !asked.isBlank() && period.isEmpty(), 0, 0, List.of(), List.of());
        }
        Units units = organisations.units();
        List<Needed> needed = needed(methodology.get(), period.get(), units);
        Set<MeasureKey> given = given(needed);
        return page(choices, value, period.get(), units, needed, given);
    }

    /// The last quarter for which anything is there.
    private Optional<Period> latest() {
        return Optional.of(tables.periods())
                .filter(periods -> !periods.isEmpty())
                .map(periods -> periods.getLast().within(periods.getLast().kind()));
    }

    private List<Needed> needed(Methodology methodology, Period period, Units units) {
        Scope scope = access.scope(ValueRights.SEE);
        Set<String> rated = PeerGroup.of(methodology.peers(), units, period).stream()
                .flatMap(group -> group.units().stream())
                .map(RatedUnit::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> parents = rated.stream()
                .flatMap(code -> units.find(code).stream())
                .flatMap(unit -> Optional.ofNullable(unit.parent()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        rated.removeIf(code -> !scope.covers(code));
        parents.removeIf(code -> !scope.covers(code));
        List<Needed> needed = new ArrayList<>();
        Map<String, GivenMeasure> given = catalogues.list();
        for (Measure measure : methodology.measures()) {
            Optional<MeasureDefinition> source =
                    Optional.ofNullable(given.get(measure.code())).map(GivenMeasure::definition);
            boolean atParent = source.filter(one -> one.level() == MeasureDefinition.Level.PARENT)
                    .isPresent();
            periods(asGiven(measure, source), period)
                    .forEach(part -> needed.add(new Needed(measure, part, atParent ? parents : rated)));
        }
        return needed;
    }

    /// The measure for the periods that its source reports, where these are shorter.
    private static Measure asGiven(Measure measure, Optional<MeasureDefinition> source) {
        return source.map(one -> one.measure().period())
                .filter(measure.period()::isRolledUpFrom)
                .map(measure::reportedFor)
                .orElse(measure);
    }

    /// The periods of a measure that make up the one asked for.
    private static List<Period> periods(Measure measure, Period asked) {
        if (!asked.kind().isRolledUpFrom(measure.period())) {
            return List.of(asked.within(measure.period()));
        }
        boolean last = measure.rollUp() == RollUp.LAST || measure.rollUp() == RollUp.CUMULATIVE;
        return last ? List.of(asked.last(measure.period())) : asked.parts(measure.period());
    }

    private Set<MeasureKey> given(List<Needed> needed) {
        Set<MeasureKey> given = new HashSet<>();
        if (needed.isEmpty()) {
            return given;
        }
        ValueQuery query = ValueQuery.of(
                measures.latest(),
                needed.stream().map(one -> one.measure().code()).toList(),
                needed.stream().flatMap(one -> one.fulfilling().stream()).toList(),
                List.of());
        tables.each(query, value -> {
            if (!(value.contribution() instanceof ContributedValue.Missing(var reason, var status)
                    && reason == MissingReason.NO_DATA)) {
                given.add(value.key());
            }
        });
        return given;
    }

    private static MissingPage page(
            List<ImportForm.Choice> choices,
            String chosen,
            Period period,
            Units units,
            List<Needed> needed,
            Set<MeasureKey> given) {
        List<MissingPage.OfMeasure> ofMeasures = new ArrayList<>();
        Map<String, int[]> ofOrganisations = new LinkedHashMap<>();
        int expected = 0;
        int missing = 0;
        for (Needed one : needed) {
            List<RatedUnit> without = new ArrayList<>();
            for (String code : one.organisations()) {
                int[] counts = ofOrganisations.computeIfAbsent(code, any -> new int[2]);
                counts[0]++;
                if (!one.isIn(given, code)) {
                    counts[1]++;
                    units.find(code).ifPresent(without::add);
                }
            }
            expected += one.organisations().size();
            missing += without.size();
            if (!without.isEmpty()) {
                ofMeasures.add(new MissingPage.OfMeasure(
                        one.measure().names().orElse(one.measure().code()),
                        one.measure().code(),
                        one.period(),
                        one.organisations().size(),
                        without.stream().map(RatedUnit::names).toList()));
            }
        }
        List<MissingPage.OfOrganisation> listed = ofOrganisations.entrySet().stream()
                .filter(entry -> entry.getValue()[1] > 0)
                .map(entry -> new MissingPage.OfOrganisation(
                        units.find(entry.getKey()).orElseThrow().names(),
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
        return new MissingPage(choices, chosen, period.toString(), false, expected, missing, ofMeasures, listed);
    }
}

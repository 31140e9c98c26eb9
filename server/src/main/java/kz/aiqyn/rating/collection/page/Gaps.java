package kz.aiqyn.rating.collection.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.AsOf;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.collection.FoundGaps;
import kz.aiqyn.rating.collection.FoundGaps.Gap;
import kz.aiqyn.rating.collection.GapWork;
import kz.aiqyn.rating.collection.SentValues;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// Shows what a methodology needs for a period and nobody has given, as far as the reader may see it.
@Component
class Gaps {

    private final VersionChoices versions;
    private final FoundGaps found;
    private final GapWork work;
    private final SentValues sent;
    private final Organisations organisations;
    private final Access access;

    Gaps(
            VersionChoices versions,
            FoundGaps found,
            GapWork work,
            SentValues sent,
            Organisations organisations,
            Access access) {
        this.versions = versions;
        this.found = found;
        this.work = work;
        this.sent = sent;
        this.organisations = organisations;
        this.access = access;
    }

    /// What was found. Where nobody has asked for this period yet, it is asked for: the page then says so.
    MissingPage asked(String chosen, String asked) {
        return page(chosen, asked, true);
    }

    /// What was found for the last period that has values.
    MissingPage latest() {
        return page("", "", false);
    }

    private MissingPage page(String chosen, String asked, boolean ask) {
        List<ImportForm.Choice> choices = versions.list();
        Optional<Period> period = asked.isBlank() ? work.latestPeriod() : PeriodText.find(asked);
        Optional<MethodologyVersion> version = chosen.isBlank() ? versions.of(period) : versions.version(chosen);
        String value = version.map(VersionChoices::value).orElse(chosen);
        if (version.isEmpty() || period.isEmpty()) {
            return new MissingPage(
                    choices,
                    value,
                    asked,
                    !asked.isBlank() && period.isEmpty(),
                    MissingPage.Count.NONE,
                    List.of(),
                    List.of(),
                    false,
                    new AsOf(null, false));
        }
        FoundGaps.Question question =
                new FoundGaps.Question(version.get().code(), version.get().version(), period.get());
        Optional<FoundGaps.Finding> finding = found.find(question);
        if (finding.isEmpty()) {
            if (ask) {
                work.ask(question);
            }
            return new MissingPage(
                    choices,
                    value,
                    period.get().toString(),
                    false,
                    MissingPage.Count.NONE,
                    List.of(),
                    List.of(),
                    false,
                    new AsOf(null, ask));
        }
        return page(choices, value, version.get(), period.get(), finding.get());
    }

    private MissingPage page(
            List<ImportForm.Choice> choices,
            String chosen,
            MethodologyVersion version,
            Period period,
            FoundGaps.Finding finding) {
        Scope scope = access.scope(ValueRights.SEE);
        Units units = organisations.units();
        Map<String, Names> names = version.document().measures().stream()
                .collect(Collectors.toMap(Measure::code, Measure::names, (first, second) -> first));
        List<MissingPage.OfMeasure> ofMeasures = new ArrayList<>();
        Map<String, MissingPage.Count> ofOrganisations = new LinkedHashMap<>();
        Set<MeasureKey> waiting = sent.waiting();
        for (Gap gap : finding.gaps()) {
            MissingPage.Count together = MissingPage.Count.NONE;
            List<Names> without = new ArrayList<>();
            for (String code : gap.organisations()) {
                if (scope.covers(code)) {
                    MissingPage.Count one = count(gap, code, waiting);
                    together = together.plus(one);
                    ofOrganisations.merge(code, one, MissingPage.Count::plus);
                    if (one.missing() > 0) {
                        without.add(name(units, code));
                    }
                }
            }
            if (!together.isComplete()) {
                ofMeasures.add(new MissingPage.OfMeasure(
                        names.getOrDefault(gap.measure(), Names.NONE).orElse(gap.measure()),
                        gap.measure(),
                        gap.period(),
                        together,
                        without));
            }
        }
        List<MissingPage.OfOrganisation> listed = ofOrganisations.entrySet().stream()
                .filter(entry -> !entry.getValue().isComplete())
                .map(entry ->
                        new MissingPage.OfOrganisation(name(units, entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
        return new MissingPage(
                choices,
                chosen,
                period.toString(),
                false,
                ofOrganisations.values().stream().reduce(MissingPage.Count.NONE, MissingPage.Count::plus),
                ofMeasures,
                listed,
                access.may(ValueRights.FILL),
                new AsOf(finding.foundAt(), work.isUnderWay()));
    }

    private static MissingPage.Count count(Gap gap, String organisation, Set<MeasureKey> waiting) {
        boolean absent = gap.missing().contains(organisation);
        boolean sent = absent && waiting.contains(new MeasureKey(organisation, gap.measure(), gap.period()));
        return new MissingPage.Count(1, absent && !sent ? 1 : 0, sent ? 1 : 0);
    }

    private static Names name(Units units, String code) {
        return units.find(code).map(RatedUnit::names).orElse(Names.same(code));
    }
}

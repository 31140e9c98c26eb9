package kz.aiqyn.rating.collection.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.RecordedValue;
import kz.aiqyn.measure.ValueHistory;
import kz.aiqyn.rating.collection.ImportArchive;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows every version of a value, with what is behind it.
@Component
class ValueHistories {

    private final ValueHistory history;
    private final Catalogues catalogues;
    private final Organisations organisations;
    private final ImportArchive archive;
    private final Witnesses witnesses;
    private final Access access;
    private final ObjectProvider<MeasureUse> uses;
    private final ObjectProvider<MeasureSource> sources;

    ValueHistories(
            ValueHistory history,
            Catalogues catalogues,
            Organisations organisations,
            ImportArchive archive,
            Witnesses witnesses,
            Access access,
            ObjectProvider<MeasureUse> uses,
            ObjectProvider<MeasureSource> sources) {
        this.history = history;
        this.catalogues = catalogues;
        this.organisations = organisations;
        this.archive = archive;
        this.witnesses = witnesses;
        this.access = access;
        this.uses = uses;
        this.sources = sources;
    }

    ValueHistoryPage page(String organisation, String code, Period period, Words words) {
        access.require(ValueRights.SEE, organisation);
        Optional<Measure> measure = Optional.ofNullable(catalogues.list().get(code))
                .map(GivenMeasure::definition)
                .map(one -> one.measure());
        Map<Long, Boolean> openings = new HashMap<>();
        Map<Long, List<String>> who = new HashMap<>();
        return new ValueHistoryPage(
                organisations.find(organisation).map(Organisation::names).orElse(Names.same(organisation)),
                measure.map(found -> found.names().orElse(code)).orElse(Names.same(code)),
                code,
                measure.map(found -> words.wording().unit(found.unit())).orElse(""),
                period,
                history.of(organisation, code, period).stream()
                        .map(value -> version(value, openings, who, words))
                        .toList(),
                witnesses.mayBeSeen(),
                uses.stream()
                        .flatMap(each -> each.of(new MeasureKey(organisation, code, period)).stream())
                        .toList());
    }

    private ValueHistoryPage.Version version(
            RecordedValue value, Map<Long, Boolean> openings, Map<Long, List<String>> who, Words words) {
        Optional<Long> upload = Imports.number(value);
        boolean opens = upload.isPresent()
                && openings.computeIfAbsent(upload.get(), id -> {
                    Scope scope = access.scope(ValueRights.SEE);
                    return archive.outside(id, scope).isEmpty();
                });
        return new ValueHistoryPage.Version(
                ValueText.of(value.contribution(), words),
                value.recordedAt(),
                value.evidence().knownAt(),
                words.name(Names.written(value.evidence().origin().source())),
                words.name(Names.written(value.evidence().origin().note())),
                value.isWithdrawn() ? "" : value.evidence().origin().file(),
                value.evidence().origin().row(),
                opens ? CollectionAddresses.one(upload.get()) : "",
                records(value),
                upload.map(id -> who.computeIfAbsent(id, witnesses::of)).orElse(List.of()));
    }

    /// Where everybody reads the records behind a version, without the language; empty where its source shows none.
    private String records(RecordedValue value) {
        return sources.stream()
                .filter(source -> !value.isWithdrawn() && source.code().equals(value.source()))
                .flatMap(source -> source.records(value.key(), value.evidence().knownAt()).stream())
                .findFirst()
                .orElse("");
    }
}

package kz.aiqyn.rating.collection.page;

import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.collection.ImportArchive;
import kz.aiqyn.rating.collection.ImportPreview;
import kz.aiqyn.rating.collection.StoredUpload;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.methodology.Methodologies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows one import.
@Component
class ImportPages {

    private static final int CHANGES = 100;

    private final ImportArchive archive;
    private final Methodologies methodologies;
    private final Organisations organisations;
    private final Witnesses witnesses;
    private final Access access;

    ImportPages(
            ImportArchive archive,
            Methodologies methodologies,
            Organisations organisations,
            Witnesses witnesses,
            Access access) {
        this.archive = archive;
        this.methodologies = methodologies;
        this.organisations = organisations;
        this.witnesses = witnesses;
        this.access = access;
    }

    ImportPage page(StoredUpload upload, @Nullable Phrase message, Words words) {
        ImportPreview preview = archive.preview(upload.id());
        Units units = organisations.units();
        Map<String, Names> measures = methodologies.find(upload.methodology(), upload.version()).stream()
                .flatMap(version -> Measures.named(version.document()).stream())
                .collect(java.util.stream.Collectors.toMap(
                        Measure::code, measure -> measure.names().orElse(measure.code()), (a, b) -> a));
        boolean waiting = upload.confirmedAt() == null;
        boolean may = access.may(ValueRights.IMPORT)
                && archive.outside(upload.id(), access.scope(ValueRights.IMPORT))
                        .isEmpty();
        return new ImportPage(
                upload,
                preview,
                archive.changes(upload.id(), CHANGES).stream()
                        .map(change -> change(change, units, measures, words))
                        .toList(),
                archive.notices(upload.id()),
                waiting && may,
                witnesses.of(upload.id()),
                message);
    }

    private static ImportPage.Change change(
            ImportArchive.Change change, Units units, Map<String, Names> measures, Words words) {
        String organisation = change.key().organisation();
        String measure = change.key().measure();
        return new ImportPage.Change(
                units.find(organisation).map(RatedUnit::names).orElse(Names.same(organisation)),
                measures.getOrDefault(measure, Names.same(measure)),
                change.key().period(),
                change.before() == null ? null : ValueText.of(change.before(), words),
                ValueText.of(change.after(), words),
                CollectionAddresses.history(organisation, measure, change.key().period()));
    }
}

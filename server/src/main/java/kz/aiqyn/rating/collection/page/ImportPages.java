package kz.aiqyn.rating.collection.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.collection.ImportArchive;
import kz.aiqyn.rating.collection.StoredUpload;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.methodology.Methodologies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows one import.
@Component
class ImportPages {

    private static final int CHANGES = 100;
    private static final int DOUBTS = 200;

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
        return page(upload, Form.EMPTY, message, words);
    }

    ImportPage page(StoredUpload upload, Form form, @Nullable Phrase message, Words words) {
        Named named = named(upload);
        boolean waiting = upload.confirmedAt() == null;
        boolean may = access.may(ValueRights.IMPORT)
                && archive.outside(upload.id(), access.scope(ValueRights.IMPORT))
                        .isEmpty();
        return new ImportPage(
                upload,
                archive.preview(upload.id()),
                changes(upload, named, words),
                doubts(upload, named, words),
                archive.notices(upload.id()),
                waiting && may,
                witnesses.of(upload.id()),
                form,
                message);
    }

    /// What organisations and measures of an upload are called, and in what its numbers are measured.
    private record Named(Units organisations, Map<String, Measure> measures, Map<String, String> units) {

        Names organisation(String code) {
            return organisations.find(code).map(RatedUnit::names).orElse(Names.same(code));
        }

        Names measure(String code) {
            Measure measure = measures.get(code);
            return measure == null ? Names.same(code) : measure.names().orElse(code);
        }

        String unit(String measure, Words words) {
            return words.wording().unit(units.getOrDefault(measure, ""));
        }
    }

    private Named named(StoredUpload upload) {
        Map<String, Measure> measures = methodologies.find(upload.methodology(), upload.version()).stream()
                .flatMap(version -> Measures.named(version.document()).stream())
                .collect(Collectors.toMap(Measure::code, Function.identity(), (a, b) -> a));
        return new Named(organisations.units(), measures, archive.units(upload.id()));
    }

    private List<ImportPage.Change> changes(StoredUpload upload, Named named, Words words) {
        List<ImportArchive.Change> changes = archive.changes(upload.id(), CHANGES);
        List<Measure> shown = changes.stream()
                .map(change -> change.key().measure())
                .distinct()
                .flatMap(code -> Optional.ofNullable(named.measures().get(code)).stream())
                .toList();
        Map<MeasureKey, Judgement> judged = archive.judged(upload.id(), shown);
        return changes.stream()
                .map(change -> change(change, named, judged.getOrDefault(change.key(), Judgement.NONE), words))
                .toList();
    }

    private static ImportPage.Change change(
            ImportArchive.Change change, Named named, Judgement judgement, Words words) {
        String organisation = change.key().organisation();
        String measure = change.key().measure();
        JudgedText judged = change.after() instanceof ContributedValue.Value(double number, Status _)
                ? JudgedText.of(number, judgement, words)
                : JudgedText.NONE;
        return new ImportPage.Change(
                named.organisation(organisation),
                named.measure(measure),
                change.key().period(),
                change.before() == null ? null : ValueText.of(change.before(), words),
                ValueText.of(change.after(), words),
                named.unit(measure, words),
                judged,
                CollectionAddresses.history(organisation, measure, change.key().period()));
    }

    private ImportPage.Doubts doubts(StoredUpload upload, Named named, Words words) {
        ImportArchive.Doubts found = archive.doubts(upload.id(), DOUBTS);
        return new ImportPage.Doubts(
                found.count(),
                found.first().stream()
                        .map(one -> new ImportPage.Doubted(
                                one.row(),
                                named.organisation(one.key().organisation()),
                                named.measure(one.key().measure()),
                                one.key().period(),
                                ValueText.number(one.number(), words),
                                named.unit(one.key().measure(), words),
                                JudgedText.phrase(one.doubt(), words)))
                        .toList());
    }
}

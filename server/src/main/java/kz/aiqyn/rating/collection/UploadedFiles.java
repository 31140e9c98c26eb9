package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureQuery;
import org.springframework.stereotype.Component;

/// Files that were sent in, with what they say: kept to be confirmed, and confirmed. Within the caller's transaction.
@Component
class UploadedFiles {

    /// How long a file waits to be confirmed.
    static final Duration WAITS = Duration.ofDays(1);

    private final Uploads uploads;
    private final Readings readings;
    private final CollectedMeasures measures;
    private final CommonUnits units;
    private final DoubtedValues doubted;

    UploadedFiles(
            Uploads uploads, Readings readings, CollectedMeasures measures, CommonUnits units, DoubtedValues doubted) {
        this.uploads = uploads;
        this.readings = readings;
        this.measures = measures;
        this.units = units;
        this.doubted = doubted;
    }

    /// Keeps a file that was read; nothing is kept of one that would change nothing, or that cannot stand
    /// beside what was imported before.
    ///
    /// @param declared the measures as the request's methodology declares them
    ImportResult keep(ImportRequest request, Read.Done<Data> read, Collection<Measure> declared, Instant at) {
        uploads.removeWaiting(at.minus(WAITS));
        try {
            long after = uploads.last();
            long upload = uploads.add(request, at);
            try (Stream<Value> values = read.value().panel().readings()) {
                readings.add(upload, request.stated(), values);
            }
            List<Measure> imported = imported(read.value().panel().measures(), declared);
            units.declare(upload, imported);
            CommonUnits.Outcome outcome =
                    units.bring(upload, imported, request.methodology() + "/" + request.version());
            if (!outcome.wrong().isEmpty()) {
                uploads.remove(upload);
                return refused(request.fileName(), outcome.wrong());
            }
            List<Notice> notices = new ArrayList<>(read.notices());
            outcome.told().forEach(phrase -> notices.add(new Notice(request.fileName(), 0, phrase)));
            uploads.addNotices(upload, notices);
            ImportPreview preview = readings.preview(upload, after);
            if (!preview.isIdle()) {
                uploads.keepPreview(preview);
                doubted.find(upload, imported);
                return new ImportResult.Ready(preview);
            }
            uploads.remove(upload);
            return uploads.findImported(Sha256.of(request.file()))
                    .<ImportResult>map(same -> new ImportResult.Same(same.id(), same.fileName(), same.imported()))
                    .orElseGet(() -> new ImportResult.Idle(preview.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + request.file(), e);
        }
    }

    /// Looks at an upload again after others were imported, perhaps the first of its measures.
    ///
    /// @param declared the measures as its methodology declares them
    ImportResult again(StoredUpload upload, Collection<Measure> declared) {
        List<Measure> imported = imported(readings.keys(upload.id()).measures(), declared);
        CommonUnits.Outcome outcome = units.bring(upload.id(), imported, upload.methodology() + "/" + upload.version());
        if (!outcome.wrong().isEmpty()) {
            return refused(upload.fileName(), outcome.wrong());
        }
        doubted.find(upload.id(), imported);
        return new ImportResult.Outdated(preview(upload.id()));
    }

    private static List<Measure> imported(Set<String> codes, Collection<Measure> declared) {
        return declared.stream()
                .filter(measure -> codes.contains(measure.code()))
                .toList();
    }

    private static ImportResult refused(String file, List<Phrase> wrong) {
        ReadLog log = new ReadLog();
        wrong.forEach(phrase -> log.problem(file, phrase));
        return new ImportResult.Refused(log.problems());
    }

    /// An upload that still waits; held so that nobody else confirms anything until the transaction ends.
    Optional<StoredUpload> hold(long upload) {
        lock();
        return uploads.find(upload).filter(found -> found.confirmedAt() == null);
    }

    /// Nobody else confirms anything until the transaction ends.
    void lock() {
        uploads.lock();
    }

    long doubts(long upload) {
        return doubted.count(upload);
    }

    void remove(long upload) {
        uploads.remove(upload);
    }

    long last() {
        return uploads.last();
    }

    /// What it changes in what is imported now.
    ImportPreview preview(long upload) {
        return uploads.findPreview(upload).orElseGet(() -> {
            ImportPreview preview = readings.preview(upload, uploads.last());
            uploads.keepPreview(preview);
            return preview;
        });
    }

    List<String> outside(long upload, Scope scope) {
        return readings.outside(upload, scope);
    }

    MeasureQuery keys(long upload) {
        return readings.keys(upload);
    }

    /// @return whether the imported measures differ from before
    boolean confirm(ImportPreview preview, Collection<MeasureDefinition> definitions, Instant at) {
        uploads.confirm(preview, at);
        return measures.keep(definitions);
    }
}

package kz.aiqyn.rating.collection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.measure.MeasureCatalogueChanged;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasuresTouched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports files of values. A file is read outside any transaction; what it says is kept, and confirmed, in one.
@Component
class Importing implements ValueImports {

    private final FileReading files;
    private final UploadedFiles uploaded;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    /// Taken back without the transaction that it is a part of.
    private final TransactionTemplate attempt;

    Importing(
            FileReading files,
            UploadedFiles uploaded,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.uploaded = uploaded;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public ImportResult read(ImportRequest request) {
        return switch (files.read(request)) {
            case Read.Failed<Data>(Problems problems) -> new ImportResult.Refused(problems);
            case Read.Done<Data> done -> {
                long unsourced = request.isUnsourced() ? unsourced(done.value()) : 0;
                yield unsourced > 0
                        ? new ImportResult.Unsourced(unsourced)
                        : transaction.execute(status -> keep(request, done));
            }
        };
    }

    private static long unsourced(Data data) {
        try (Stream<Value> readings = data.panel().readings()) {
            return readings.filter(value -> value.origin().source().isBlank()).count();
        }
    }

    private ImportResult keep(ImportRequest request, Read.Done<Data> read) {
        ImportResult result =
                uploaded.keep(request, read, files.measures(request.methodology(), request.version()), clock.instant());
        if (result instanceof ImportResult.Ready(ImportPreview preview)) {
            audit.record(AuditedOperation.of(
                    "values.uploaded",
                    "import:" + preview.upload(),
                    Map.of("file", request.fileName(), "values", String.valueOf(preview.values()))));
        }
        return result;
    }

    @Override
    public ImportResult confirm(long upload, long seen, boolean sure, Scope scope) {
        return transaction.execute(status -> {
            Optional<StoredUpload> waiting = uploaded.hold(upload);
            if (waiting.isEmpty()) {
                return new ImportResult.Gone();
            }
            require(upload, scope);
            StoredUpload found = waiting.get();
            if (uploaded.last() == seen) {
                long doubts = sure ? 0 : uploaded.doubts(upload);
                return doubts == 0 ? confirm(found) : new ImportResult.Doubtful(uploaded.preview(upload), doubts);
            }
            return uploaded.again(found, files.measures(found.methodology(), found.version()));
        });
    }

    private void require(long upload, Scope scope) {
        List<String> outside = uploaded.outside(upload, scope);
        if (!outside.isEmpty()) {
            throw new AccessDeniedException("import %d has values of %s".formatted(upload, outside));
        }
    }

    @Override
    public void discard(long upload, Scope scope) {
        transaction.executeWithoutResult(status -> {
            if (uploaded.hold(upload).isPresent()) {
                require(upload, scope);
                uploaded.remove(upload);
                audit.record(AuditedOperation.of("values.discarded", "import:" + upload));
            }
        });
    }

    private ImportResult confirm(StoredUpload upload) {
        Instant now = clock.instant();
        ImportPreview preview = uploaded.preview(upload.id());
        MeasureQuery keys = uploaded.keys(upload.id());
        if (uploaded.confirm(preview, files.definitions(upload, keys.measures()), now)) {
            events.publishEvent(new MeasureCatalogueChanged(CollectedValues.CODE));
        }
        events.publishEvent(new MeasuresTouched(CollectedValues.CODE, keys));
        audit.record(AuditedOperation.of(
                "values.imported",
                "import:" + upload.id(),
                Map.of(
                        "doubts", String.valueOf(uploaded.doubts(upload.id())),
                        "file", upload.fileName(),
                        "sha256", upload.sha256(),
                        "methodology", upload.methodology() + "/" + upload.version(),
                        "added", String.valueOf(preview.added()),
                        "changed", String.valueOf(preview.changed()))));
        return new ImportResult.Stored(preview);
    }

    @Override
    public List<ImportResult> store(List<ImportRequest> requests) {
        List<ImportResult> results = new ArrayList<>();
        List<Read.Done<Data>> read = new ArrayList<>();
        for (ImportRequest request : requests) {
            switch (files.read(request)) {
                case Read.Failed<Data>(Problems problems) -> results.add(new ImportResult.Refused(problems));
                case Read.Done<Data> done -> read.add(done);
            }
        }
        return results.isEmpty()
                ? transaction.execute(status -> {
                    List<ImportResult> stored = store(requests, read);
                    List<ImportResult> refused = stored.stream()
                            .filter(ImportResult.Refused.class::isInstance)
                            .toList();
                    if (refused.isEmpty()) {
                        return stored;
                    }
                    status.setRollbackOnly();
                    return refused;
                })
                : results;
    }

    private List<ImportResult> store(List<ImportRequest> requests, List<Read.Done<Data>> read) {
        List<ImportResult> results = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            ImportRequest request = requests.get(i);
            ImportResult kept = uploaded.keep(
                    request, read.get(i), files.measures(request.methodology(), request.version()), clock.instant());
            results.add(
                    kept instanceof ImportResult.Ready(ImportPreview preview)
                            ? confirm(uploaded.hold(preview.upload()).orElseThrow())
                            : kept);
        }
        return results;
    }

    @Override
    public ImportResult check(ImportRequest request) {
        return switch (files.read(request)) {
            case Read.Failed<Data>(Problems problems) -> new ImportResult.Refused(problems);
            case Read.Done<Data> done ->
                transaction.execute(whole -> {
                    uploaded.lock();
                    return attempt.execute(part -> {
                        part.setRollbackOnly();
                        ImportResult kept = uploaded.keep(
                                request,
                                done,
                                files.measures(request.methodology(), request.version()),
                                clock.instant());
                        return kept instanceof ImportResult.Ready(ImportPreview preview)
                                ? new ImportResult.Stored(preview)
                                : kept;
                    });
                });
        };
    }
}

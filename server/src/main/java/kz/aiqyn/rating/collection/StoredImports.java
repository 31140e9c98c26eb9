package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.collection.guard.Judgement;
import org.springframework.stereotype.Component;

/// Reads imports from the database.
@Component
class StoredImports implements ImportArchive {

    private final Uploads uploads;
    private final Readings readings;
    private final DoubtedValues doubted;
    private final DeclaredUnits units;

    StoredImports(Uploads uploads, Readings readings, DoubtedValues doubted, DeclaredUnits units) {
        this.units = units;
        this.doubted = doubted;
        this.uploads = uploads;
        this.readings = readings;
    }

    @Override
    public List<StoredUpload> imported(Scope scope, ListEdge edge, int limit) {
        return uploads.listImported(scope, edge, limit);
    }

    @Override
    public List<StoredUpload> waiting(Scope scope) {
        return uploads.listWaiting(scope);
    }

    @Override
    public Optional<StoredUpload> find(long upload) {
        return uploads.find(upload);
    }

    @Override
    public List<String> outside(long upload, Scope scope) {
        return readings.outside(upload, scope);
    }

    @Override
    public ImportPreview preview(long upload) {
        return uploads.findPreview(upload).orElseGet(() -> readings.preview(upload, uploads.last()));
    }

    @Override
    public List<Change> changes(long upload, int limit) {
        return readings.changes(upload, limit);
    }

    @Override
    public Doubts doubts(long upload, int limit) {
        return new Doubts(doubted.count(upload), doubted.list(upload, limit));
    }

    @Override
    public Map<MeasureKey, Judgement> judged(long upload, Collection<Measure> of) {
        return doubted.judged(upload, of);
    }

    @Override
    public Map<String, String> units(long upload) {
        return units.list(upload);
    }

    @Override
    public List<RowWords> notices(long upload) {
        return uploads.notices(upload);
    }

    @Override
    public void write(long upload, OutputStream to) throws IOException {
        uploads.write(upload, to);
    }
}

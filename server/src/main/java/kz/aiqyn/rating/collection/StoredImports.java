package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.ListEdge;
import org.springframework.stereotype.Component;

/// Reads imports from the database.
@Component
class StoredImports implements ImportArchive {

    private final Uploads uploads;
    private final Readings readings;

    StoredImports(Uploads uploads, Readings readings) {
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
    public List<RowWords> notices(long upload) {
        return uploads.notices(upload);
    }

    @Override
    public void write(long upload, OutputStream to) throws IOException {
        uploads.write(upload, to);
    }
}

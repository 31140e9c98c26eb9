package kz.aiqyn.rating.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import org.jspecify.annotations.Nullable;

/// The files that were imported, and those that wait to be.
public interface ImportArchive {

    /// Imports that have values of no organisation outside a scope, the latest first.
    ///
    /// @param edge the number of an upload
    List<StoredUpload> imported(Scope scope, ListEdge edge, int limit);

    /// Files that wait to be confirmed, the same way.
    List<StoredUpload> waiting(Scope scope);

    Optional<StoredUpload> find(long upload);

    /// Organisations that it has values of, outside a scope.
    List<String> outside(long upload, Scope scope);

    /// What it would do, or did.
    ImportPreview preview(long upload);

    /// The first values that it changes or adds, changes first.
    List<Change> changes(long upload, int limit);

    /// What its reader was told of it.
    List<RowWords> notices(long upload);

    /// Writes the file as it was sent in.
    void write(long upload, OutputStream to) throws IOException;

    /// A value before and after an import.
    ///
    /// @param before null when there was none
    /// @param row in the file
    record Change(MeasureKey key, @Nullable ContributedValue before, ContributedValue after, long row) {}

    /// What was told of a file: the row, 0 for all of it, and words.
    record RowWords(long row, Names words) {}
}

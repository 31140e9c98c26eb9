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
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.collection.guard.Doubt;
import kz.aiqyn.rating.collection.guard.Judgement;
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

    /// The first of its numbers that count only after somebody has said that they are right, and how many there are.
    Doubts doubts(long upload, int limit);

    /// What is found of the numbers of some of its measures that it changes or adds.
    Map<MeasureKey, Judgement> judged(long upload, Collection<Measure> of);

    /// The units of measurement in which its numbers stand, by measure.
    Map<String, String> units(long upload);

    /// What its reader was told of it.
    List<RowWords> notices(long upload);

    /// Writes the file as it was sent in.
    void write(long upload, OutputStream to) throws IOException;

    /// A value before and after an import.
    ///
    /// @param before null when there was none
    /// @param row in the file
    record Change(MeasureKey key, @Nullable ContributedValue before, ContributedValue after, long row) {}

    /// @param count of all of them
    record Doubts(long count, List<Doubted> first) {

        public static final Doubts NONE = new Doubts(0, List.of());

        public Doubts {
            first = List.copyOf(first);
        }
    }

    /// A number that may be wrong.
    ///
    /// @param row in the file
    record Doubted(MeasureKey key, double number, long row, Doubt doubt) {}

    /// What was told of a file: the row, 0 for all of it, and words.
    record RowWords(long row, Names words) {}
}

package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ImportArchive;
import kz.aiqyn.rating.collection.ImportPreview;
import kz.aiqyn.rating.collection.StoredUpload;
import org.jspecify.annotations.Nullable;

/// One import, or a file that waits to become one.
///
/// @param changes the first values that it adds or changes
/// @param doubts numbers that count only after somebody has said that they are right
/// @param form of the confirmation, with why it was not done
/// @param who imported it, only for auditors
/// @param message what was just done, or why it was not; null when nothing was
record ImportPage(
        StoredUpload upload,
        ImportPreview preview,
        List<Change> changes,
        Doubts doubts,
        List<ImportArchive.RowWords> notices,
        boolean mayConfirm,
        List<String> who,
        Form form,
        @Nullable Phrase message) {

    /// Notices on the file as a whole beyond so many are listed with those of its rows.
    private static final int OF_WHOLE = 4;

    /// @param before null when there was none
    public record Change(
            Names organisation,
            Names measure,
            kz.aiqyn.engine.period.Period period,
            @Nullable ValueText before,
            ValueText after,
            String unit,
            JudgedText judged,
            String history) {}

    /// The numbers that somebody has to vouch for.
    ///
    /// @param count of all of them
    public record Doubts(long count, List<Doubted> first) {
        public Doubts {
            first = List.copyOf(first);
        }
    }

    /// @param row in the file
    public record Doubted(
            long row,
            Names organisation,
            Names measure,
            kz.aiqyn.engine.period.Period period,
            String number,
            String unit,
            Phrase why) {}

    /// What was noticed of the file as a whole: which sheet was read.
    public List<String> ofWhole(Words words) {
        return whole().stream().map(told -> words.name(told.words())).toList();
    }

    private List<ImportArchive.RowWords> whole() {
        return notices.stream().filter(told -> told.row() == 0).limit(OF_WHOLE).toList();
    }

    /// What else was noticed.
    public List<ImportArchive.RowWords> ofRows() {
        List<ImportArchive.RowWords> whole = whole();
        return notices.stream().filter(told -> !whole.contains(told)).toList();
    }

    public boolean isWaiting() {
        return upload.confirmedAt() == null;
    }
}

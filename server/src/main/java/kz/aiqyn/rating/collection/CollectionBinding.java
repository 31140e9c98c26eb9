package kz.aiqyn.rating.collection;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Files that were imported, with all that was read in them. A file that waits to be confirmed is bound with its
/// confirmation.
@Component
class CollectionBinding implements BoundRecords {

    private static final String CONFIRMATION = "collection.confirmation";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(CONFIRMATION, "number", "upload, confirmed_at, added, changed, unchanged"),
                BoundTable.of("collection.upload", "id", "file_name, sha256, size, methodology, version, uploaded_at")
                        .onceIn(CONFIRMATION, "upload"),
                BoundTable.of("collection.piece", "upload", "number, bytes")
                        .inOrder("number")
                        .onceIn(CONFIRMATION, "upload"),
                BoundTable.of(
                                "collection.reading",
                                "upload",
                                "position, measure, period, organisation, number, missing, preliminary, known_at,"
                                        + " stated, note, row")
                        .inOrder("position")
                        .withMany()
                        .onceIn(CONFIRMATION, "upload"),
                BoundTable.of("collection.notice", "upload", "position, row, kk, ru, en")
                        .inOrder("position")
                        .onceIn(CONFIRMATION, "upload"),
                BoundTable.of("collection.declared", "upload", "measure, unit")
                        .inOrder("measure")
                        .onceIn("collection.confirmation", "upload"),
                BoundTable.of("collection.measure", "code", "kk, ru, en, unit, period, roll_up, level"));
    }

    @Override
    public Map<String, String> unbound() {
        String again = "worked out of what is bound, and worked out anew when that changes";
        return Map.of(
                "collection.preview",
                "found out again from readings where it is not there",
                "collection.filling",
                "what is accepted becomes an import, which is bound; sending and deciding have entries",
                "collection.filled",
                "stands in the entry of its sending",
                "collection.doubt",
                "found out of readings, which are bound",
                "collection.gap_finding",
                again,
                "collection.gap",
                again);
    }
}

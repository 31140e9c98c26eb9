package kz.aiqyn.register.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.engine.text.Names;

/// How a record of the register stands, of a row that says what it is, and whether it is late and finished.
final class PurchaseStanding {

    private PurchaseStanding() {}

    /// @param kind how others name such records
    /// @param below where they are, below the register's address
    static RecordStanding of(String kind, String below, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Names names = new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
        RecordStanding.Course open =
                row.getBoolean("late") ? RecordStanding.Course.LATE : RecordStanding.Course.IN_TIME;
        return new RecordStanding(
                reference(kind, id, names, below),
                row.getString("organisation"),
                row.getBoolean("finished") ? RecordStanding.Course.FINISHED : open,
                ProcurementCard.OPEN + below + "/" + id);
    }

    static RecordReference reference(String kind, long id, Names names, String below) {
        return new RecordReference(kind, Long.toString(id), names, ProcurementCard.STAFF + below + "/" + id);
    }
}

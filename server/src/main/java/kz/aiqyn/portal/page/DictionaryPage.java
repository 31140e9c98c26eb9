package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.web.TableQuery;

/// What the columns of tables mean.
///
/// @param query in which order and with which rows the tables are asked for
record DictionaryPage(TableQuery query, List<Table> tables) {

    /// @param code by which other pages lead here
    /// @param schema address of the same for programs
    public record Table(String code, String title, String meaning, String schema, List<Row> rows) {}

    /// A column.
    ///
    /// @param measured the unit of measurement, blank where there is none
    public record Row(String name, String title, String type, String measured, String meaning) {}
}

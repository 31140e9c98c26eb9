package kz.aiqyn.register.budget;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the classification that reports had so far.
@Repository
class BudgetLines {

    private final JdbcClient database;

    BudgetLines(JdbcClient database) {
        this.database = database;
    }

    /// Numbers of lines by path.
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        database.sql("select path, id from budget.line").query(row -> {
            numbers.put(row.getString("path"), row.getInt("id"));
        });
        return numbers;
    }

    /// Adds the lines of a report that are not there yet.
    ///
    /// @param numbers those that are there, which gets the new ones
    void add(List<ReportLine> lines, Map<String, Integer> numbers) {
        for (ReportLine line : lines) {
            if (!numbers.containsKey(line.path())) {
                numbers.put(line.path(), add(line, numbers));
            }
        }
    }

    private int add(ReportLine line, Map<String, Integer> numbers) {
        Names names = Classification.completed(line.path(), line.sent().names());
        return database.sql("""
                        insert into budget.line
                            (path, parent, section, level, code, name_kk, name_ru, name_en, functional, administrator)
                        values (:path, cast(:parent as integer), :section, :level, :code, :kk, :ru, :en, :functional,
                                :administrator)
                        returning id
                        """)
                .param("path", line.path())
                .param("parent", line.parent() == null ? null : numbers.get(line.parent()), Types.INTEGER)
                .param("section", line.section())
                .param("level", line.sent().level())
                .param("code", line.sent().code())
                .param("kk", names.kk())
                .param("ru", names.ru())
                .param("en", names.en())
                .param("functional", line.functional())
                .param("administrator", line.administrator())
                .query(Integer.class)
                .single();
    }
}

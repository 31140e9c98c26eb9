package kz.aiqyn.measure.store;

import java.sql.Date;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbers by which values name what they are of: a measure for a period, and an organisation.
@Repository
public class PanelColumns {

    private final JdbcClient database;

    public PanelColumns(JdbcClient database) {
        this.database = database;
    }

    /// A measure for a period.
    public record Of(String measure, Period period) {}

    /// The columns of some measures, by number.
    public Map<Integer, Of> list(Collection<String> measures) {
        Map<Integer, Of> columns = new HashMap<>();
        database.sql("select id, measure, period from measure.panel_column where measure = any(:measures) order by id")
                .param("measures", measures.toArray(String[]::new))
                .query(row -> {
                    columns.put(row.getInt("id"), new Of(row.getString("measure"), Period.of(row.getString("period"))));
                });
        return columns;
    }

    /// The numbers of these columns, made where they are new.
    public Map<Of, Integer> numbers(Collection<String> measures, Collection<Period> periods) {
        List<Period> asked = List.copyOf(periods);
        database.sql("""
                        insert into measure.panel_column (measure, period, first_day, last_day)
                        select m.measure, p.period, p.first_day, p.last_day
                        from unnest(:measures) as m (measure),
                             unnest(:periods, :firsts, :lasts) as p (period, first_day, last_day)
                        order by m.measure, p.first_day, p.last_day
                        on conflict (measure, period) do nothing
                        """)
                .param("measures", measures.toArray(String[]::new))
                .param("periods", asked.stream().map(Period::toString).toArray(String[]::new))
                .param(
                        "firsts",
                        asked.stream().map(p -> Date.valueOf(p.start())).toArray(Date[]::new))
                .param("lasts", asked.stream().map(p -> Date.valueOf(p.end())).toArray(Date[]::new))
                .update();
        Map<Of, Integer> numbers = new HashMap<>();
        list(measures).forEach((number, column) -> numbers.put(column, number));
        return numbers;
    }

    /// Organisations that values name, by code.
    public Map<String, Integer> organisations() {
        Map<String, Integer> numbers = new HashMap<>();
        database.sql("select id, code from measure.organisation order by id").query(row -> {
            numbers.put(row.getString("code"), row.getInt("id"));
        });
        return numbers;
    }

    /// Gives numbers to organisations that are new.
    ///
    /// @return all of them
    public Map<String, Integer> learn(Collection<String> codes) {
        database.sql("""
                        insert into measure.organisation (code)
                        select code from unnest(:codes) as o (code) order by code
                        on conflict (code) do nothing
                        """).param("codes", codes.toArray(String[]::new)).update();
        return organisations();
    }
}

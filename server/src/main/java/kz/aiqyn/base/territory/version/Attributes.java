package kz.aiqyn.base.territory.version;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.territory.TerritoryAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is counted of territories by year.
@Repository
public class Attributes {

    private final JdbcClient database;

    public Attributes(JdbcClient database) {
        this.database = database;
    }

    public List<TerritoryAttribute> list(String code) {
        return list(List.of(code));
    }

    public List<TerritoryAttribute> list(Collection<String> codes) {
        return database.sql("""
                        select code, name, year, value, unit, source from territory.current_attribute
                        where code = any(:codes) order by code, name, year desc
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new TerritoryAttribute(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("source")))
                .list();
    }

    /// Those of the codes that no territory ever had.
    public List<String> unknown(Collection<String> codes) {
        return database.sql("""
                        select distinct code from unnest(cast(:codes as text[])) as code
                        where not exists (select 1 from territory.territory known where known.code = code.code)
                        order by code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Adds those that differ from what is known; how many.
    public int add(List<TerritoryAttribute> attributes, Instant recorded) {
        return database.sql("""
                        insert into territory.attribute (code, name, year, value, unit, source, recorded)
                        select code, name, year, cast(value as numeric), unit, source, :recorded
                        from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:years as text[]),
                                    cast(:values as text[]), cast(:units as text[]), cast(:sources as text[]))
                            with ordinality as given (code, name, years, value, unit, source, place)
                        cross join lateral (select cast(years as integer) as year) as counted
                        where not exists (
                            select 1 from territory.current_attribute known
                            where known.code = given.code and known.name = given.name and known.year = counted.year
                              and known.value = cast(given.value as numeric) and known.unit = given.unit
                              and known.source = given.source)
                        order by place
                        """)
                .param("codes", column(attributes, TerritoryAttribute::code))
                .param("names", column(attributes, TerritoryAttribute::name))
                .param("years", column(attributes, attribute -> String.valueOf(attribute.year())))
                .param(
                        "values",
                        column(attributes, attribute -> attribute.value().toPlainString()))
                .param("units", column(attributes, TerritoryAttribute::unit))
                .param("sources", column(attributes, TerritoryAttribute::source))
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    private static String[] column(
            List<TerritoryAttribute> attributes, java.util.function.Function<TerritoryAttribute, String> text) {
        return attributes.stream().map(text).toArray(String[]::new);
    }
}

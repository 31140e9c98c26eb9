package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The projects of some bodies by name, as rows of files and choices of forms mean them.
@Repository
class KnownProjects {

    private final JdbcClient database;

    KnownProjects(JdbcClient database) {
        this.database = database;
    }

    /// @param due by the last promise; null when nothing is promised
    /// @param openedOn null when it is not opened
    record Known(
            long id,
            String organisation,
            Names names,
            @Nullable LocalDate due,
            @Nullable LocalDate openedOn) {

        String key() {
            return InvestmentLists.key(organisation, names.kk());
        }
    }

    /// By body and name, in the order of names.
    Map<String, Known> of(Collection<String> organisations) {
        Map<String, Known> known = new LinkedHashMap<>();
        database.sql("""
            select id, organisation, name_kk, name_ru, name_en, due, opened_on from investment.present
            where organisation = any(:organisations) order by organisation, name_kk collate "kk-x-icu", id
            """)
                .param("organisations", new TreeSet<>(organisations).toArray(String[]::new))
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    return new Known(
                            row.id(),
                            row.text("organisation"),
                            row.names("name"),
                            row.dayOrNull("due"),
                            row.dayOrNull("opened_on"));
                })
                .list()
                .forEach(one -> known.put(one.key(), one));
        return known;
    }

    /// The numbers of zones, or of enterprises, by body and name.
    Map<String, Long> zones(Collection<String> organisations) {
        return numbers("select id, organisation, name_kk from investment.zone", organisations);
    }

    Map<String, Long> enterprises(Collection<String> organisations) {
        return numbers("select id, organisation, name_kk from investment.enterprise", organisations);
    }

    private Map<String, Long> numbers(String select, Collection<String> organisations) {
        Map<String, Long> numbers = new HashMap<>();
        database.sql(select + " where organisation = any(:organisations)")
                .param("organisations", new TreeSet<>(organisations).toArray(String[]::new))
                .query(row -> {
                    numbers.put(
                            InvestmentLists.key(row.getString("organisation"), row.getString("name_kk")),
                            row.getLong("id"));
                });
        return numbers;
    }
}

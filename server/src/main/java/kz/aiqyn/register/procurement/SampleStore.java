package kz.aiqyn.register.procurement;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes invented purchases: by COPY, a body at a time.
@Repository
class SampleStore {

    private final JdbcClient database;
    private final DataSource source;

    SampleStore(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    boolean isThere(String organisation) {
        return database.sql("select exists (select 1 from procurement.customer where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /// A number that no body has yet.
    int next() {
        return database.sql("select count(*) + 1 from procurement.customer")
                .query(Integer.class)
                .single();
    }

    void sellers(List<SampleGoods.Seller> sellers, Instant now) {
        for (SampleGoods.Seller seller : sellers) {
            database.sql("""
                            insert into procurement.supplier (key, name, monopoly, changed_at)
                            values (:key, :name, :monopoly, :at) on conflict (key) do nothing
                            """)
                    .param("key", seller.key())
                    .param("name", seller.name())
                    .param("monopoly", seller.monopoly())
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }

    void write(List<Customer> customers, SampleRows rows, Instant now) {
        for (Customer customer : customers) {
            database.sql("""
                            insert into procurement.customer (bin, organisation, name_kk, name_ru, name_en, changed_at)
                            values (:bin, :organisation, :kk, :ru, :en, :at)
                            """)
                    .param("bin", customer.bin())
                    .param("organisation", customer.organisation())
                    .param("kk", customer.names().kk())
                    .param("ru", customer.names().ru())
                    .param("en", customer.names().en())
                    .param("at", Timestamp.from(now))
                    .update();
        }
        for (PurchaseTable table : PurchaseTable.values()) {
            copy(table, rows.of(table));
        }
        history(customers);
    }

    private void copy(PurchaseTable table, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        CopiedRows.write(
                source,
                "copy %s (%s) from stdin".formatted(table.table(), String.join(", ", columns)),
                copied -> rows.forEach(
                        row -> copied.row(columns.stream().map(row::get).toArray())));
    }

    /// What the portal changed of invented records: months that were moved, sums that grew.
    private void history(List<Customer> customers) {
        String[] bins = customers.stream().map(Customer::bin).toArray(String[]::new);
        for (String statement : List.of("""
                insert into procurement.change (kind, record, field, before, after, at, intake)
                select 'point', id, 'month', cast(first_month as text), cast(month as text), changed_at, 0
                from procurement.point where customer = any(:bins) and month <> first_month order by id
                """, """
                insert into procurement.change (kind, record, field, before, after, at, intake)
                select 'contract', id, 'sum', cast(first_sum as text), cast(sum as text), changed_at, 0
                from procurement.contract where customer = any(:bins) and sum <> first_sum order by id
                """)) {
            database.sql(statement).param("bins", bins).update();
        }
    }

    /// @param known when it became known
    void breach(Breach breach, LocalDate known) {
        database.sql("""
                        insert into procurement.breach (organisation, act, found_on, number, kind, note, changed_at)
                        values (:organisation, :act, :found, :number, :kind, :note, :at)
                        """)
                .param("organisation", breach.organisation())
                .param("act", breach.act())
                .param("found", breach.found())
                .param("number", breach.number())
                .param("kind", breach.kind())
                .param("note", breach.note())
                .param("at", SampleRows.at(known))
                .update();
    }

    /// Signs that bodies may have answered, every third of them, with their versions.
    Map<Long, Integer> answerable(Set<String> bodies, LocalDate found, int most) {
        return database
                .sql("""
                        select id, version from procurement.sign
                        where organisation = any(:bodies) and found_on = :found and answer = '' and id % 3 = 0
                        order by md5(cast(id as text)) limit :most
                        """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("found", Date.valueOf(found))
                .param("most", most)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getInt("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

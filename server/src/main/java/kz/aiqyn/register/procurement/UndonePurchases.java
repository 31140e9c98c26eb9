package kz.aiqyn.register.procurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes back what a file brought: what it changed becomes what it was, what it added goes.
@Repository
class UndonePurchases {

    private final JdbcClient database;

    UndonePurchases(JdbcClient database) {
        this.database = database;
    }

    /// Whether another file changed any of it since.
    boolean isTouched(long intake) {
        List<String> asked = new ArrayList<>();
        asked.add("""
                exists (select 1 from procurement.change c join procurement.change later
                            on later.kind = c.kind and later.record = c.record and later.id > c.id
                           and later.intake <> c.intake
                        where c.intake = :intake)""");
        for (PurchaseTable table : PurchaseTable.values()) {
            asked.add("""
                    exists (select 1 from %s t join procurement.change c on c.kind = '%s' and c.record = t.id
                            where t.intake = :intake and c.intake <> :intake)""".formatted(table.table(), table.code()));
        }
        return database.sql("select " + String.join(" or ", asked))
                .param("intake", intake)
                .query(Boolean.class)
                .single();
    }

    /// Notes what it touched.
    void note(long intake) {
        for (PurchaseTable table : PurchaseTable.values()) {
            database.sql("""
                            insert into pg_temp.touched
                            select '%1$s', t.code from %2$s t
                            where t.intake = :intake
                               or t.id in (select c.record from procurement.change c
                                           where c.kind = '%1$s' and c.intake = :intake)""".formatted(table.code(), table.table()))
                    .param("intake", intake)
                    .update();
        }
    }

    /// Takes it back. How many records and changes there were.
    long restore(long intake) {
        long count = 0;
        for (PurchaseTable table : Arrays.asList(PurchaseTable.values()).reversed()) {
            for (String field : changed(table, intake)) {
                count += database.sql("""
                                update %1$s t set %2$s = cast(c.before as %3$s)
                                from (select distinct on (record) record, before from procurement.change
                                      where kind = '%4$s' and field = '%2$s' and intake = :intake
                                      order by record, id) c
                                where t.id = c.record""".formatted(
                                        table.table(), field, table.types().get(field), table.code()))
                        .param("intake", intake)
                        .update();
            }
            count += database.sql("delete from %s where intake = :intake".formatted(table.table()))
                    .param("intake", intake)
                    .update();
        }
        database.sql("delete from procurement.change where intake = :intake")
                .param("intake", intake)
                .update();
        return count;
    }

    private List<String> changed(PurchaseTable table, long intake) {
        return database
                .sql("""
                        select distinct field from procurement.change
                        where kind = :kind and intake = :intake order by field""")
                .param("kind", table.code())
                .param("intake", intake)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(table.types()::containsKey)
                .toList();
    }
}

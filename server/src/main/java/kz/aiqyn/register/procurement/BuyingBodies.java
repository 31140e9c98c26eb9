package kz.aiqyn.register.procurement;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.engine.text.Names;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who buys for whom, and which sellers are monopolies by law.
@Repository
class BuyingBodies {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final JdbcClient database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    BuyingBodies(JdbcClient database, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Lets nobody take files of purchases meanwhile, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "procurement");
    }

    /// The BINs of all customers, in order.
    List<String> bins() {
        return database.sql("select bin from procurement.customer order by bin")
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Customer> find(String bin) {
        return database.sql(
                        "select bin, organisation, name_kk, name_ru, name_en from procurement.customer where bin = :bin")
                .param("bin", bin)
                .query((row, number) -> new Customer(
                        row.getString("bin"),
                        row.getString("organisation"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"))))
                .optional();
    }

    /// Keeps a customer; where another organisation answers for it now, its purchases go along.
    @Transactional
    public void put(Customer customer, long intake) {
        Optional<Customer> before = find(customer.bin());
        database.sql("""
                        insert into procurement.customer (bin, organisation, name_kk, name_ru, name_en, intake, changed_at)
                        values (:bin, :organisation, :kk, :ru, :en, :intake, :at)
                        on conflict (bin) do update
                        set organisation = excluded.organisation, name_kk = excluded.name_kk,
                            name_ru = excluded.name_ru, name_en = excluded.name_en, changed_at = excluded.changed_at
                        """)
                .param("bin", customer.bin())
                .param("organisation", customer.organisation())
                .param("kk", customer.names().kk())
                .param("ru", customer.names().ru())
                .param("en", customer.names().en())
                .param("intake", intake)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditedOperation.of(
                "procurement.customer",
                "procurement:" + customer.bin(),
                AuditedOperation.changes(before.map(BuyingBodies::fields).orElse(Map.of()), fields(customer))));
        before.filter(old -> !old.organisation().equals(customer.organisation()))
                .ifPresent(old -> move(old, customer));
    }

    private static Map<String, String> fields(Customer customer) {
        return Map.of(
                "organisation",
                customer.organisation(),
                "name",
                customer.names().kk());
    }

    private void move(Customer from, Customer to) {
        for (PurchaseTable table : PurchaseTable.values()) {
            database.sql("""
                            update %s set organisation = :organisation, changed_at = :at where customer = :bin
                            """.formatted(table.table()))
                    .param("organisation", to.organisation())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("bin", to.bin())
                    .update();
        }
        DerivedFacts.Days days = new DerivedFacts.Days(FIRST, kz.aiqyn.base.web.Kazakhstan.today(clock));
        ProcurementMeasures.touched(Map.of(from.organisation(), days, to.organisation(), days))
                .ifPresent(events::publishEvent);
    }

    /// The name of a seller that is a monopoly by law; empty when it is none.
    Optional<String> monopoly(String bin) {
        return database.sql("select name from procurement.supplier where key = :bin and monopoly")
                .param("bin", bin)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /// Marks a seller as a monopoly by law, or as none.
    @Transactional
    public void mark(Monopoly monopoly, long intake) {
        database.sql("""
                        insert into procurement.supplier (key, name, monopoly, intake, changed_at)
                        values (:bin, :name, :monopoly, :intake, :at)
                        on conflict (key) do update set name = excluded.name, monopoly = excluded.monopoly,
                            changed_at = excluded.changed_at
                        """)
                .param("bin", monopoly.bin())
                .param("name", monopoly.name())
                .param("monopoly", monopoly.isOne())
                .param("intake", intake)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditedOperation.of(
                "procurement.monopoly",
                "procurement:" + monopoly.bin(),
                Map.of("name", monopoly.name(), "monopoly", Boolean.toString(monopoly.isOne()))));
        Map<String, DerivedFacts.Days> days = new java.util.HashMap<>();
        database.sql("""
                        select organisation, min(signed_on) as first_day, max(signed_on) as last_day
                        from procurement.contract where supplier = :bin and method in ('single', 'single-failed')
                        group by organisation
                        """).param("bin", monopoly.bin()).query(row -> {
            days.put(
                    row.getString("organisation"),
                    new DerivedFacts.Days(
                            row.getDate("first_day").toLocalDate(),
                            row.getDate("last_day").toLocalDate()));
        });
        ProcurementMeasures.touched(days).ifPresent(events::publishEvent);
    }
}

package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.engine.period.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The balances in the database. Each write has its entry in the record, one a file.
@Repository
@Transactional
class Balances implements FileRecords {

    static final Listing LIST = Listing.of(
                    "budget.balances",
                    "budget.balance b",
                    "b.organisation || '&kind=' || b.kind || '&q=' || b.period",
                    "b.changed_at")
            .ofOrganisation("b.organisation")
            .at(
                    BudgetCard.STAFF + BudgetCard.BALANCES + "?organisation=",
                    BudgetCard.OPEN + BudgetCard.BALANCES + "?organisation=")
            .column(ListColumn.period("period", "b.period", List.of()))
            .column(ListColumn.organisation("organisation", "b.organisation"))
            .column(ListColumn.word(
                    "kind",
                    "b.kind",
                    List.of("tax-arrears", "payables-overdue", "transfers-received", "transfers-unspent")))
            .column(ListColumn.decimal("amount", "trim_scale(b.amount)").shownTo(0))
            .sortedBy("-period")
            .search("b.period")
            .build();

    private final JdbcClient database;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Balances(JdbcClient database, Audit audit, ApplicationEventPublisher events) {
        this.database = database;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void lock() {
        database.sql("lock table budget.balance in share row exclusive mode").update();
    }

    Optional<BigDecimal> find(Balance balance) {
        return database.sql("""
            select amount from budget.balance
            where organisation = :organisation and kind = :kind and period = :period
            """)
                .param("organisation", balance.organisation())
                .param("kind", Lifecycle.code(balance.kind()))
                .param("period", balance.quarter().toString())
                .query(BigDecimal.class)
                .optional();
    }

    /// A balance with the moment since when it is known.
    record Known(Balance balance, Instant at) {}

    /// Keeps balances, or what they are corrected to.
    ///
    /// @param intake the file that they came from, 0 for none
    void put(List<Known> all, long intake) {
        for (Known known : all) {
            Balance balance = known.balance();
            database.sql("""
                insert into budget.balance as kept (organisation, kind, period, amount, intake, changed_at)
                values (:organisation, :kind, :period, :amount, :intake, :at)
                on conflict (organisation, kind, period) do update
                set amount = :amount, intake = :intake, changed_at = :at, version = kept.version + 1
                """)
                    .param("organisation", balance.organisation())
                    .param("kind", Lifecycle.code(balance.kind()))
                    .param("period", balance.quarter().toString())
                    .param("amount", balance.amount())
                    .param("intake", intake)
                    .param("at", Timestamp.from(known.at()))
                    .update();
        }
        tell("budget.balanced", all.stream().map(Known::balance).toList(), intake);
    }

    /// Whether something that a file brought took the place of another balance: what was there before is not kept.
    @Override
    public boolean isTouched(long intake) {
        return database.sql("select exists (select 1 from budget.balance where intake = :intake and version > 1)")
                .param("intake", intake)
                .query(Boolean.class)
                .single();
    }

    List<Balance> of(long intake) {
        return database.sql("""
            select organisation, kind, period, amount from budget.balance where intake = :intake
            order by organisation, kind, period
            """)
                .param("intake", intake)
                .query((row, number) -> new Balance(
                        row.getString("organisation"),
                        Lifecycle.of(Balance.Kind.class, row.getString("kind")),
                        Period.of(row.getString("period")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /// Takes away what a file brought. How many balances that were.
    @Override
    public long undo(long intake) {
        List<Balance> all = of(intake);
        database.sql("delete from budget.balance where intake = :intake")
                .param("intake", intake)
                .update();
        tell("budget.unbalanced", all, intake);
        return all.size();
    }

    private void tell(String operation, List<Balance> all, long intake) {
        if (all.isEmpty()) {
            return;
        }
        TreeSet<Period> quarters =
                new TreeSet<>(all.stream().map(Balance::quarter).toList());
        String subject = intake == 0 ? "budget:balances" : "file:" + intake;
        audit.record(AuditedOperation.of(
                operation,
                subject,
                Map.of("rows", Integer.toString(all.size()), "period", quarters.first() + " – " + quarters.last())));
        events.publishEvent(BudgetMeasures.balanced(
                quarters, all.stream().map(Balance::organisation).toList()));
    }
}

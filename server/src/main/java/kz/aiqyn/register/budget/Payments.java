package kz.aiqyn.register.budget;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.web.Absent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The payments in the database. Each write has its entry in the record, one a file.
@Repository
@Transactional
class Payments implements FileRecords {

    static final Listing LIST = Listing.of(
                    "budget.payments",
                    "budget.payment p join budget.budget b on b.id = p.budget",
                    "p.id",
                    "p.changed_at")
            .ofOrganisation("b.organisation")
            .at(BudgetCard.STAFF + BudgetCard.PAYMENTS + "/", BudgetCard.OPEN + BudgetCard.PAYMENTS + "/")
            .column(ListColumn.text("number", "p.number"))
            .column(ListColumn.organisation("organisation", "b.organisation"))
            .column(ListColumn.day("paid-on", "p.paid_on"))
            .column(ListColumn.decimal("amount", "trim_scale(p.amount)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.text("programme", "p.programme"))
            .column(ListColumn.text("site", "p.site"))
            .column(ListColumn.text("site-programme", "p.site_programme"))
            .column(ListColumn.text("purpose", "p.purpose"))
            .facet(Facet.pressing("astray", "p.programme <> p.site_programme"))
            .sortedBy("-paid-on")
            .search("p.number")
            .search("p.programme")
            .search("p.site")
            .build();

    private static final String SELECT = """
        select p.id, b.kato, b.organisation, p.number, p.paid_on, p.amount, p.programme, p.site, p.site_programme,
               p.purpose
        from budget.payment p join budget.budget b on b.id = p.budget
        """;

    private final JdbcClient database;
    private final Audit audit;

    Payments(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public void lock() {
        database.sql("lock table budget.payment in share row exclusive mode").update();
    }

    Payment get(long id) {
        return database.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query((row, number) -> payment(row))
                .optional()
                .orElseThrow(() -> Absent.of("budget.absent.payment", Long.toString(id)));
    }

    Optional<Payment> find(String kato, String number) {
        return database.sql(SELECT + " where b.kato = :kato and p.number = :number")
                .param("kato", kato)
                .param("number", number)
                .query((row, index) -> payment(row))
                .optional();
    }

    /// Keeps payments of budgets that are there.
    ///
    /// @param intake the file that they came from, 0 for none
    void add(List<Payment> all, long intake, Instant now) {
        for (Payment payment : all) {
            database.sql("""
                insert into budget.payment
                    (budget, number, paid_on, amount, programme, site, site_programme, purpose, intake,
                     changed_at)
                values ((select id from budget.budget where kato = :kato), :number, :paid, :amount,
                        :programme, :site, :belongs, :purpose, :intake, :at)
                """)
                    .param("kato", payment.kato())
                    .param("number", payment.number())
                    .param("paid", Date.valueOf(payment.paidOn()))
                    .param("amount", payment.amount())
                    .param("programme", payment.programme())
                    .param("site", payment.site())
                    .param("belongs", payment.siteProgramme())
                    .param("purpose", payment.purpose())
                    .param("intake", intake)
                    .param("at", Timestamp.from(now))
                    .update();
        }
        tell("budget.paid", all.size(), intake);
    }

    /// A payment is never changed.
    @Override
    public boolean isTouched(long intake) {
        return false;
    }

    /// Takes away what a file brought. How many payments that were.
    @Override
    public long undo(long intake) {
        int count = database.sql("delete from budget.payment where intake = :intake")
                .param("intake", intake)
                .update();
        tell("budget.unpaid", count, intake);
        return count;
    }

    private void tell(String operation, int count, long intake) {
        String subject = intake == 0 ? "budget:payments" : "file:" + intake;
        audit.record(AuditedOperation.of(operation, subject, Map.of("rows", Integer.toString(count))));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getString("kato"),
                row.getString("number"),
                row.getDate("paid_on").toLocalDate(),
                row.getBigDecimal("amount"),
                row.getString("programme"),
                row.getString("site"),
                row.getString("site_programme"),
                row.getString("purpose"));
    }
}

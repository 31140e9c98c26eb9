package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands below calls: budgets, criteria, shares of districts, experts.
@Repository
class CallRows {

    private final RowTable<CallBudget> budgets;
    private final RowTable<CallCriterion> criteria;
    private final RowTable<DistrictShare> shares;
    private final RowTable<CallExpert> experts;

    CallRows(JdbcClient database) {
        budgets = new RowTable<>(
                database,
                "appraisal.budget",
                "call",
                RecordColumns.<CallBudget>of()
                        .key("budget-year", "year")
                        .column("year", CallBudget::year)
                        .column("amount", CallBudget::amount),
                row -> new CallBudget((int) row.number("year"), row.decimal("amount")));
        criteria = new RowTable<>(
                database,
                "appraisal.criterion",
                "call",
                RecordColumns.<CallCriterion>of()
                        .key("criterion", "code")
                        .column("code", CallCriterion::code)
                        .names("name", CallCriterion::names)
                        .column("basis", CallCriterion::basis)
                        .column("weight", CallCriterion::weight),
                row -> new CallCriterion(
                        row.text("code"), row.names("name"), row.word(Basis.class, "basis"), row.decimal("weight")));
        shares = new RowTable<>(
                database,
                "appraisal.share",
                "call",
                RecordColumns.<DistrictShare>of()
                        .key("share-of", "organisation")
                        .column("organisation", DistrictShare::organisation)
                        .column("least", DistrictShare::least)
                        .column("most", DistrictShare::most),
                row -> new DistrictShare(row.text("organisation"), row.decimal("least"), row.decimal("most")));
        experts = new RowTable<>(
                database,
                "appraisal.expert",
                "call",
                RecordColumns.<CallExpert>of()
                        .key("login", "login")
                        .column("login", CallExpert::login)
                        .column("number", CallExpert::number)
                        .column("organisation", CallExpert::organisation),
                row -> new CallExpert(row.text("login"), (int) row.number("number"), row.text("organisation")));
    }

    RowTable<CallBudget> budgets() {
        return budgets;
    }

    RowTable<CallCriterion> criteria() {
        return criteria;
    }

    RowTable<DistrictShare> shares() {
        return shares;
    }

    RowTable<CallExpert> experts() {
        return experts;
    }

    List<RowTable<?>> all() {
        return List.of(budgets, criteria, shares, experts);
    }

    /// All of a call's budgets together.
    BigDecimal money(long call) {
        return budgets.list(call).stream().map(CallBudget::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<CallExpert> expert(long call, String login) {
        return experts.list(call).stream()
                .filter(expert -> expert.login().equals(login))
                .findFirst();
    }
}

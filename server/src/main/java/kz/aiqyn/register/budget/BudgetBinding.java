package kz.aiqyn.register.budget;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Figures of budgets are public, and measures rest on them.
@Component
class BudgetBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("budget.budget", "id", "kato, level, organisation, name_kk, name_ru, name_en"),
                BoundTable.of("budget.administrator", "budget, code", "organisation"),
                BoundTable.of(
                        "budget.report",
                        "id",
                        "budget, year, month, version, current, latest, digest, differing, intake, changed_at"),
                BoundTable.of("budget.figure", "report", """
                        line, leaf, development, approved, adjusted, plan_year, plan_period, executed, obligations""").inOrder("line"),
                BoundTable.of("budget.total", "report", """
                        part, administrator, approved, adjusted, plan_year, plan_period, executed, obligations, \
                        plan_known_at, executed_known_at""").inOrder("part, administrator"),
                BoundTable.of("budget.balance", "organisation, kind, period", "amount, intake, version, changed_at"),
                BoundTable.of("budget.explanation", "id", """
                        budget, year, month, line, organisation, shortfall, cause, words, state, due, given_on, version, \
                        changed_at"""),
                BoundTable.of("budget.payment", "id", """
                        budget, number, paid_on, amount, programme, site, site_programme, purpose, intake, changed_at"""));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "budget.report.period", "follows from the year and the month",
                "budget.report.quarter", "follows from the year and the month",
                "budget.line", "names of the classification; a report's digest has the path of each of its lines");
    }
}

package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with budgets.
final class BudgetRights {

    static final String SEE = "budget.see";
    static final String EDIT = "budget.edit";
    static final String EXPLAIN = "budget.explain";
    static final String ACCEPT = "budget.accept";

    /// Keeps the figures of budgets, in a department or an office of finance.
    static final Role FINANCIER = new Role("FINANCIER", false, "budget");

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR, FINANCIER),
            Right.forPart(EDIT, Role.ECONOMIST, FINANCIER),
            Right.forPart(EXPLAIN, Role.OFFICER, Role.HEAD),
            Right.forPart(ACCEPT, Role.ECONOMIST, FINANCIER));

    private BudgetRights() {}
}

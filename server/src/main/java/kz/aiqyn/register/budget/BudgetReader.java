package kz.aiqyn.register.budget;

import kz.aiqyn.base.identity.Scope;

/// Who reads a page: everybody, or somebody of the staff as far as their right reaches.
record BudgetReader(boolean staff, Scope scope) {

    static final BudgetReader EVERYBODY = new BudgetReader(false, Scope.ALL);

    static BudgetReader staff(Scope scope) {
        return new BudgetReader(true, scope);
    }

    /// The address of the register's pages for them, without the language.
    String base() {
        return staff ? BudgetCard.STAFF : BudgetCard.OPEN;
    }
}

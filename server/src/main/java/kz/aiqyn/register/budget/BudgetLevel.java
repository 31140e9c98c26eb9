package kz.aiqyn.register.budget;

/// The four levels of budgets (Budget Code, art. 7), as a classifier's code tells them.
enum BudgetLevel {
    REPUBLICAN,
    /// Of an oblast or a city of republican significance.
    OBLAST,
    /// Of a district or a city of oblast significance.
    DISTRICT,
    /// Of a town of district significance, a village, a settlement, a rural district.
    RURAL;

    /// The level of the budget of a territory.
    ///
    /// @param kato nine digits
    static BudgetLevel of(String kato) {
        if (kato.equals("000000000")) {
            return REPUBLICAN;
        }
        return kato.endsWith("0000000") ? OBLAST : kato.endsWith("00000") ? DISTRICT : RURAL;
    }

    /// The territory whose akimat answers for the budget: a rural district's is in its district.
    String answering(String kato) {
        return this == RURAL ? kato.substring(0, 4) + "00000" : kato;
    }
}

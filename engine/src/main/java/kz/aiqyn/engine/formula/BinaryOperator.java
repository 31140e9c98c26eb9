package kz.aiqyn.engine.formula;

/// An operator between two operands. The higher the power, the tighter it binds.
enum BinaryOperator {
    OR("or", 1),
    AND("and", 2),
    LESS("<", 4),
    AT_MOST("<=", 4),
    GREATER(">", 4),
    AT_LEAST(">=", 4),
    EQUAL("=", 4),
    UNEQUAL("<>", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6);

    /// `not` binds looser than comparisons: `not a < b` is `not (a < b)`.
    static final int NOT_POWER = 3;

    static final int COMPARISON_POWER = 4;
    static final int NEGATION_POWER = 7;

    private final String sign;
    private final int power;

    BinaryOperator(String sign, int power) {
        this.sign = sign;
        this.power = power;
    }

    String sign() {
        return sign;
    }

    int power() {
        return power;
    }

    boolean isComparison() {
        return power == COMPARISON_POWER;
    }
}

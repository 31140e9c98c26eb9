package kz.aiqyn.engine.panel;

/// How a computed number is written down with its operands.
///
/// @param kind what is done
/// @param sign the operator between operands, or the name of the function before them
/// @param decimals with [Kind#ROUND], to how many; else 0
public record Notation(Kind kind, String sign, int decimals) {

    /// The shape of what is written.
    public enum Kind {
        /// Two or more operands with a sign between them.
        OPERATOR,
        /// One operand behind its sign.
        PREFIX,
        /// A function of its operands.
        FUNCTION,
        /// Rounded half away from zero.
        ROUND,
        /// A condition and what was chosen by it.
        CHOICE,
        /// The first that is there of several.
        FIRST_PRESENT
    }

    public static final Notation SUM = operator("+");
    public static final Notation DIFFERENCE = operator("-");
    public static final Notation PRODUCT = operator("*");
    public static final Notation QUOTIENT = operator("/");
    public static final Notation NEGATION = new Notation(Kind.PREFIX, "-", 0);
    public static final Notation NOT = new Notation(Kind.PREFIX, "not", 0);
    public static final Notation CHOICE = new Notation(Kind.CHOICE, "if", 0);
    public static final Notation FIRST_PRESENT = new Notation(Kind.FIRST_PRESENT, "coalesce", 0);

    public static Notation operator(String sign) {
        return new Notation(Kind.OPERATOR, sign, 0);
    }

    public static Notation function(String name) {
        return new Notation(Kind.FUNCTION, name, 0);
    }

    public static Notation round(int decimals) {
        return new Notation(Kind.ROUND, "round", decimals);
    }
}

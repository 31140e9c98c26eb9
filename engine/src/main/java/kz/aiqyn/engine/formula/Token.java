package kz.aiqyn.engine.formula;

/// One word of a formula.
///
/// @param text as written; of a quoted name and of a unit what stands between the marks
record Token(Kind kind, String text, TextRange range) {

    enum Kind {
        NUMBER,
        SPAN,
        NAME,
        QUOTED_NAME,
        UNIT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}

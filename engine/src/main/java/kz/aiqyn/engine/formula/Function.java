package kz.aiqyn.engine.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The functions of the language.
enum Function {
    IF("if(condition, then, else)", 3, 3),
    MIN("min(a, b, ...)", 2, 20),
    MAX("max(a, b, ...)", 2, 20),
    ABS("abs(x)", 1, 1),
    ROUND("round(x, decimals)", 1, 2),
    SQRT("sqrt(x)", 1, 1),
    LN("ln(x)", 1, 1),
    RATIO("ratio(a, b)", 2, 2),
    PREV("prev(x, 1y)", 2, 2),
    GROWTH("growth(x, 1y)", 2, 2),
    YTD("ytd(measure)", 1, 1),
    AVG("avg(x, 3q)", 2, 2),
    SUM_CHILDREN("sum_children(x)", 1, 1),
    PARENT("parent(x)", 1, 1),
    PER("per(x, population, 1000)", 3, 3),
    COALESCE("coalesce(x, y, ...)", 2, 20),
    INCREMENT("increment(measure)", 1, 1);

    private final String signature;
    private final int fewest;
    private final int most;

    Function(String signature, int fewest, int most) {
        this.signature = signature;
        this.fewest = fewest;
        this.most = most;
    }

    /// The name in formulas, `sum_children`.
    String code() {
        return signature.substring(0, signature.indexOf('('));
    }

    /// How it is called, `if(condition, then, else)`.
    String signature() {
        return signature;
    }

    boolean takes(int count) {
        return count >= fewest && count <= most;
    }

    static Optional<Function> find(String code) {
        return Arrays.stream(values())
                .filter(function -> function.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Function::code).toList();
    }

    static List<String> signatures() {
        return Arrays.stream(values()).map(Function::signature).toList();
    }
}

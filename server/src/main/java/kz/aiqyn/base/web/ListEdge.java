package kz.aiqyn.base.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.servlet.http.HttpServletRequest;

/// Where a part of a long list begins: behind the last row of the part before it, named by a key that only it has. Any
/// part costs as much as the first, and rows that come in meanwhile neither hide others nor show them twice.
///
/// @param key of the row; empty for the first part
/// @param back whether the part before the row is asked for, and not the one behind it
public record ListEdge(String key, boolean back) {

    public static final ListEdge FIRST = new ListEdge("", false);

    static final String AFTER = "after";
    static final String BEFORE = "before";

    /// What a reader asks of a list whose keys are numbers; the first part when they ask for none that there can be.
    public static ListEdge ofNumber(HttpServletRequest request) {
        String after = text(request, AFTER);
        return after.isEmpty() ? edge(text(request, BEFORE), true) : edge(after, false);
    }

    private static ListEdge edge(String key, boolean back) {
        return key.isEmpty() ? FIRST : new ListEdge(key, back);
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("\\d{1,18}") ? text : "";
    }

    public boolean isFirst() {
        return key.isEmpty();
    }

    /// What stands in a statement after `where` and its other conditions: the rows of the part, the nearest to the edge
    /// first.
    ///
    /// @param column that is unique
    /// @param edge an expression of its value at the edge, made of `:edge`, which is bound to [#key]
    /// @param falling whether the list begins with the greatest
    public String sql(@CompileTimeConstant String column, @CompileTimeConstant String edge, boolean falling) {
        boolean down = falling != back;
        String within = isFirst() ? "true" : "%s %s %s".formatted(column, down ? "<" : ">", edge);
        return "%s order by %s %s".formatted(within, column, down ? "desc" : "asc");
    }
}

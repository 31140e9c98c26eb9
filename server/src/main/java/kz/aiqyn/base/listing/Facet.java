package kz.aiqyn.base.listing;

import com.google.errorprone.annotations.CompileTimeConstant;

/// A filter that stands as a number in the line of facts above a list: "31 late".
///
/// @param code its words are at `<words>.facet.<code>`, with the number as `{0}`
/// @param condition SQL over the list's tables
/// @param pressing whether its number is marked
/// @param first whether its rows stand first where the reader has not sorted the list
public record Facet(String code, String condition, boolean pressing, boolean first) {

    public static Facet of(String code, @CompileTimeConstant String condition) {
        return new Facet(code, condition, false, false);
    }

    /// What needs attention first.
    public static Facet pressing(String code, @CompileTimeConstant String condition) {
        return new Facet(code, condition, true, true);
    }

    /// The same in a list that is too long to be put in that order: its own order brings these rows first.
    public static Facet marked(String code, @CompileTimeConstant String condition) {
        return new Facet(code, condition, true, false);
    }
}

package kz.aiqyn.engine.explain;

import java.util.List;
import java.util.OptionalInt;
import kz.aiqyn.engine.text.Names;

/// Another unit that changed places with the one explained.
///
/// @param unit code of the other unit
/// @param placeBefore its place before, empty when it had none
/// @param placeAfter its place after, empty when it has none
/// @param gaps through which of the top's children, that which moved the gap most in the other's favour
///     first when it overtook, most in the unit's favour first when it was overtaken; empty when the other
///     was in one edition only, and beyond the first twenty of a kind
public record Passing(
        Kind kind, String unit, Names names, OptionalInt placeBefore, OptionalInt placeAfter, List<Gap> gaps) {

    public Passing {
        gaps = List.copyOf(gaps);
    }

    /// What the other unit did.
    public enum Kind {
        /// It was not ahead and now is.
        OVERTOOK,
        /// It was ahead, or level, and now is behind.
        OVERTAKEN,
        /// It had no place before and now is ahead.
        CAME_IN_AHEAD,
        /// It was ahead and has no place now.
        WENT_FROM_AHEAD
    }

    /// The lead of the explained unit over the other through one of the top's children, in points of the total.
    ///
    /// @param before lead in the earlier edition, negative when behind; 0 for a child that is only in the later
    ///     one
    /// @param after lead in the later edition
    public record Gap(String code, Names names, double before, double after) {

        /// How the lead changed.
        public double change() {
            return after - before;
        }
    }
}

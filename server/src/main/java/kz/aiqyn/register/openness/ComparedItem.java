package kz.aiqyn.register.openness;

import org.jspecify.annotations.Nullable;

/// What both checkers found of an item.
///
/// @param mark what holds: what both found, or what was decided; null while they disagree
/// @param reason of what was decided; empty where nothing was
record ComparedItem(
        String item,
        Finding first,
        Finding second,
        @Nullable String mark,
        String reason) {

    boolean isAgreed() {
        return first.mark().equals(second.mark());
    }
}

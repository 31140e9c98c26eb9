package kz.aiqyn.base.identity.account;

import java.time.LocalDate;
import kz.aiqyn.base.card.Role;
import org.jspecify.annotations.Nullable;

/// A role that an account was given and that was not withdrawn.
///
/// @param territory code of the territory with everything below it, or
/// @param organisation code of the one organisation; for everything when both are null
/// @param until the last day; null for without an end
public record RoleGrant(
        long id,
        String login,
        Role role,
        @Nullable String territory,
        @Nullable String organisation,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean isForEverything() {
        return territory == null && organisation == null;
    }

    public boolean isInForce(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}

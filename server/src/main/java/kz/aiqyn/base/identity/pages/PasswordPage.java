package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.identity.account.Outcome;
import org.jspecify.annotations.Nullable;

/// What the page of changing one's password shows.
///
/// @param first whether the password was given by somebody else and nothing else can be done until it is
/// changed
record PasswordPage(String login, boolean first, Outcome.@Nullable Refused refused) {

    /// Whether what was refused is about this field.
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }
}

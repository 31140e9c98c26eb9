package kz.aiqyn.base.identity.pages;

import kz.aiqyn.base.identity.account.Outcome;
import org.jspecify.annotations.Nullable;

/// What the form of a new account shows.
record NewAccountPage(String login, String name, Outcome.@Nullable Refused refused) {

    /// Whether what was refused is about this field.
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }
}

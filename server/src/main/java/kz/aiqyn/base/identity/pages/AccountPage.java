package kz.aiqyn.base.identity.pages;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;

/// What the page of one account shows.
///
/// @param sessions how many are open
/// @param passkeys how many there are
/// @param tokens how many are in use
/// @param territories and organisations: for what a role can be given
/// @param confirmed whether who reads it has shown a short while ago who they are
/// @param made a one-time password that was just made, to be shown this once
record AccountPage(
        Account account,
        List<ShownGrant> grants,
        int sessions,
        int passkeys,
        int tokens,
        Map<String, Names> territories,
        List<RatedUnit> organisations,
        boolean confirmed,
        @Nullable String made,
        @Nullable String notice,
        Outcome.@Nullable Refused refused) {

    public AccountPage {
        grants = List.copyOf(grants);
        organisations = List.copyOf(organisations);
    }

    /// Whether what was refused is about this field.
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    public List<Role> roles() {
        return ModuleCards.roles();
    }
}

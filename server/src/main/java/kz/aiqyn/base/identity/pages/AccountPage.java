package kz.aiqyn.base.identity.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
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
/// @param form of the account and of a new role
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
        Form form) {

    /// In place of a territory: the whole of the system, which is chosen and never what an empty field means.
    static final String EVERYTHING = "*";

    private static final List<String> GRANT = List.of("role", "territory", "organisation", "since", "until");

    public AccountPage {
        grants = List.copyOf(grants);
        organisations = List.copyOf(organisations);
    }

    /// Whether something stands against a role that was to be given.
    public boolean isGrantWrong() {
        return GRANT.stream().anyMatch(form.errors()::containsKey);
    }

    /// The roles that can be given, in words, by code.
    public Map<String, String> roles(Frame frame) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : ModuleCards.roles()) {
            roles.put(role.code(), frame.say(role.key()));
        }
        return roles;
    }

    public Map<String, String> territories(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(EVERYTHING, frame.say("identity.grant.where.everything"));
        territories.forEach((code, names) -> named.put(code, frame.words().name(names) + " (" + code + ")"));
        return named;
    }

    public Map<String, String> organisations(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        organisations.forEach(unit -> named.put(unit.code(), frame.words().name(unit.names())));
        return named;
    }
}

package kz.aiqyn.base.identity.pages;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.account.Sessions;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Paging;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what the pages of accounts show.
@Component
class ShownAccounts {

    private static final int ROWS = 50;

    private final Accounts accounts;
    private final ShownGrants grants;
    private final GrantScopes places;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final ApiTokens tokens;
    private final InstantSource clock;

    ShownAccounts(
            Accounts accounts,
            ShownGrants grants,
            GrantScopes places,
            Sessions sessions,
            Passkeys passkeys,
            ApiTokens tokens,
            InstantSource clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.places = places;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.clock = clock;
    }

    AccountsPage list(String text, int asked) {
        int count = accounts.count(text);
        Paging paging = Paging.of(asked, count, ROWS);
        List<Account> found = accounts.list(text, paging.before(), ROWS);
        Map<String, List<ShownGrant>> given =
                grants.of(found.stream().map(Account::login).toList());
        List<AccountsPage.Row> rows = found.stream()
                .map(account -> new AccountsPage.Row(account, given.getOrDefault(account.login(), List.of())))
                .toList();
        return new AccountsPage(text, rows, count, paging);
    }

    /// @throws kz.aiqyn.base.web.Absent when there is no such account
    ///
    /// @param confirmed whether who reads it has shown a short while ago who they are
    AccountPage one(String login, boolean confirmed, @Nullable String made, Form form) {
        Account account = accounts.get(login);
        return new AccountPage(
                account,
                grants.of(login),
                sessions.count(login),
                passkeys.list(login).size(),
                tokens.list(login, clock.instant()).size(),
                places.territories(),
                places.organisations(),
                confirmed,
                made,
                form.fields().containsKey("name") ? form : described(account, form));
    }

    /// The form with what is known of the account.
    private static Form described(Account account, Form form) {
        return form.with("name", account.name())
                .with("issuer", Objects.requireNonNullElse(account.issuer(), ""))
                .with("subject", Objects.requireNonNullElse(account.subject(), ""));
    }

    /// Refuses a role for a place that is not there.
    Optional<Outcome<String>> unknown(NewGrant grant) {
        String territory = grant.territory();
        if (territory != null && !places.territories().containsKey(territory)) {
            return Optional.of(Outcome.refused("territory", Phrase.of("identity.grant.territory.unknown", territory)));
        }
        String organisation = grant.organisation();
        return organisation != null
                        && places.organisations().stream()
                                .noneMatch(unit -> unit.code().equals(organisation))
                ? Optional.of(
                        Outcome.refused("organisation", Phrase.of("identity.grant.organisation.unknown", organisation)))
                : Optional.empty();
    }
}

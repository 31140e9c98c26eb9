package kz.aiqyn.base.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.Role;
import org.jspecify.annotations.Nullable;

/// Makes accounts without anybody being signed in: at the first start, for the demonstration, from the
/// command line. Each call is an operation in the record of what was done.
public interface AccountRegister {

    /// Makes the first administrator, of everything and without an end, while there is no account at all.
    ///
    /// @return the one-time password, to be shown once; empty when there are accounts already
    Optional<String> createFirst(String login, String name);

    /// Makes an account.
    ///
    /// @throws IllegalArgumentException when the login is taken or not one, or the password is too weak;
    /// the message says which
    void create(NewAccount account);

    /// Gives a new one-time password to somebody who lost theirs, ends their sessions and tokens, and
    /// lets them in again if they were shut out for too many attempts.
    ///
    /// @return the one-time password; empty when there is no such account
    Optional<String> recover(String login);

    /// @param password null for one who signs in otherwise
    /// @param oneTime whether the password has to be changed first
    record NewAccount(String login, String name, @Nullable String password, boolean oneTime, List<NewGrant> grants) {

        public NewAccount {
            grants = List.copyOf(grants);
        }
    }

    /// A role for a territory with everything below it, or for one organisation; for everything when
    /// neither is named.
    ///
    /// @param since null for today
    record NewGrant(
            Role role,
            @Nullable String territory,
            @Nullable String organisation,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static NewGrant everywhere(Role role) {
            return new NewGrant(role, null, null, null, null);
        }

        public static NewGrant below(String territory, Role role) {
            return new NewGrant(role, territory, null, null, null);
        }

        public static NewGrant at(String organisation, Role role) {
            return new NewGrant(role, null, organisation, null, null);
        }
    }
}

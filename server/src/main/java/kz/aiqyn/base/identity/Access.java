package kz.aiqyn.base.identity;

import java.util.Optional;

/// What whoever is signed in may do now: the one place that decides. Rights are named by their codes, which cards
/// declare; one that no card declares is a mistake of ours and throws [IllegalArgumentException].
public interface Access {

    /// Who is signed in.
    Optional<Person> person();

    /// For which organisations they have a right; [Scope#NONE] when they have it for none.
    Scope scope(String right);

    /// The person, who has the right for this organisation.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when they have not
    Person require(String right, String organisation);

    default boolean may(String right) {
        return !scope(right).isEmpty();
    }

    /// Whether their password was given by somebody else: then they may do nothing but change it.
    default boolean passwordIsOneTime() {
        return false;
    }

    /// Whether it is a program, by a token: it reaches what is made for programs and nothing else.
    default boolean isProgram() {
        return false;
    }

    /// Whether they have shown within the last quarter of an hour who they are.
    default boolean isConfirmed() {
        return false;
    }

    /// What marks a program among the authorities of whoever is signed in.
    String PROGRAM = "PROGRAM";

    /// Somebody with an account.
    ///
    /// @param login the account's name
    record Person(long account, String login, String name) {}
}

package kz.aiqyn.rating.methodology;

import kz.aiqyn.base.identity.Access;

/// Who does something now.
final class Doer {

    /// The program itself, where nobody is signed in.
    static final String PROGRAM = "aiqyn";

    private Doer() {}

    /// The account that is signed in, or the program itself.
    static String of(Access access) {
        return access.person().map(Access.Person::login).orElse(PROGRAM);
    }
}

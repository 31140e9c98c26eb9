package kz.aiqyn.base.identity;

import java.util.SortedMap;

/// Who has a right, whoever is signed in: for what is told to people who are not there.
public interface RightHolders {

    /// Those who have a right today and may sign in, by login, each with the organisations that they have it for.
    ///
    /// @throws IllegalArgumentException when no card declares the right
    SortedMap<String, Scope> of(String right);
}

package kz.aiqyn.base.identity;

import java.util.Collection;
import java.util.Map;

/// What people are called, whoever is signed in.
public interface AccountNames {

    /// Their names, by login; of those only that have an account.
    Map<String, String> of(Collection<String> logins);
}

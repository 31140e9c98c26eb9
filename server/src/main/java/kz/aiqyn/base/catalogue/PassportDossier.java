package kz.aiqyn.base.catalogue;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/// A passport with the codes of those who give the service.
record PassportDossier(ServicePassport passport, SortedSet<String> providers) {

    PassportDossier {
        providers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(providers));
    }

    static PassportDossier of(ServicePassport passport, Collection<String> providers) {
        return new PassportDossier(passport, new TreeSet<>(providers));
    }
}

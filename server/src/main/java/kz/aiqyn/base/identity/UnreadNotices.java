package kz.aiqyn.base.identity;

/// How much somebody has not read yet of what they should know; the module that tells people declares a bean of it.
@FunctionalInterface
public interface UnreadNotices {

    /// For whoever is signed in.
    int count();
}

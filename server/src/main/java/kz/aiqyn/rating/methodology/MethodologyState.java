package kz.aiqyn.rating.methodology;

import java.util.Locale;

/// Where a version is in its life.
public enum MethodologyState {
    DRAFT,
    /// Sent by its author to be agreed; nobody edits it meanwhile.
    SENT,
    AGREED,
    PUBLISHED,
    RETIRED;

    /// The word in keys, `draft`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether everybody may read the version.
    public boolean isPublic() {
        return this == PUBLISHED || this == RETIRED;
    }
}

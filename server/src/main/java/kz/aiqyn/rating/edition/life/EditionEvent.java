package kz.aiqyn.rating.edition.life;

import java.util.Locale;

/// What may happen to an edition.
public enum EditionEvent {
    /// Its values are taken anew.
    RECOMPUTE,
    /// The term for objections begins.
    OPEN,
    /// The term is broken off.
    WITHDRAW,
    PUBLISH,
    DISCARD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the operation in the audit log.
    public String operation() {
        return switch (this) {
            case RECOMPUTE -> "edition.computed";
            case OPEN -> "edition.opened";
            case WITHDRAW -> "edition.withdrawn";
            case PUBLISH -> "edition.published";
            case DISCARD -> "edition.discarded";
        };
    }
}

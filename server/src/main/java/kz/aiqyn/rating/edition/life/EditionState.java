package kz.aiqyn.rating.edition.life;

import java.util.Locale;

/// Where an edition is in its life.
public enum EditionState {
    /// Computed, seen by whoever prepares it and by the rated bodies, each its own.
    PREVIEW,
    /// The rated bodies may object.
    OPEN,
    /// For everybody to read, for ever.
    PUBLISHED,
    /// Published, and a later revision of the same period is published too.
    SUPERSEDED,
    /// Given up before it was published.
    DISCARDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True while it may still change.
    public boolean isUnderWay() {
        return this == PREVIEW || this == OPEN;
    }
}

package kz.aiqyn.base.publication;

/// A state of everything public, as this server came to know it. Only the same object is the same version: what was
/// made of an earlier one is never valid again, whatever its number.
public final class PublicVersion {

    /// Of the time before anybody knows one: nothing was made of it.
    public static final PublicVersion NONE = new PublicVersion(StoredVersion.Row.NONE, System.nanoTime());

    private final StoredVersion.Row row;
    private final long learned;

    /// @param learned when, as [System#nanoTime] counts
    PublicVersion(StoredVersion.Row row, long learned) {
        this.row = row;
        this.learned = learned;
    }

    long number() {
        return row.number();
    }

    /// Another text for every state, the same on all servers and after a restart.
    public String mark() {
        return row.mark();
    }

    /// Whether the database, asked at a moment, would have told a later version instead of this one.
    ///
    /// @param asked as [System#nanoTime] counts
    boolean isReplacedBy(StoredVersion.Row read, long asked) {
        // A lower number than one that was known before the question: the database is not the one that it was.
        return read.number() > number() || (!read.equals(row) && learned - asked < 0);
    }

    @Override
    public String toString() {
        return row.toString();
    }
}

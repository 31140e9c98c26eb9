package kz.aiqyn.base.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The chain that the record is.
public interface AuditChain {

    /// The last entry's number and hash; empty while nothing was done.
    Optional<AuditHead> head();

    /// Whether every entry fits the one before it. Whoever owns the database could write the whole chain anew, and it
    /// would fit: only a head that was kept elsewhere shows that.
    default Verdict verify() {
        return verify(List.of());
    }

    /// Whether the chain fits, and still leads through this head: then nothing up to it was altered by anyone since the
    /// head was exported, the database's owner included.
    default Verdict verify(AuditHead head) {
        return verify(List.of(head));
    }

    /// The same with several heads.
    Verdict verify(Collection<AuditHead> heads);

    /// Writes the present head into the folder of heads, beside those of other days, none of which is overwritten;
    /// empty when no folder is configured or nothing was done yet.
    Optional<AuditHead> export();

    /// What verifying found.
    sealed interface Verdict {

        /// @param entries how many there are
        /// @param checkedAt when it was checked
        record Sound(long entries, Instant checkedAt) implements Verdict {}

        /// @param number the first entry that is wrong
        record Broken(long number, Fault fault) implements Verdict {}
    }

    /// What can be wrong with an entry.
    enum Fault {
        /// Its content does not give its hash.
        CONTENT,
        /// It does not carry the hash of the entry before it.
        PREVIOUS,
        /// Its number does not follow: entries were taken out or put in.
        NUMBER,
        /// The head that was exported names another hash for it: it, or something before it, was altered.
        HEAD,
        /// The head that was exported names it, and it is not there: the end of the record was cut off.
        MISSING
    }
}

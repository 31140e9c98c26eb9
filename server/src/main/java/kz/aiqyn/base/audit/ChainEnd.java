package kz.aiqyn.base.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The end of the chain, where entries are added.
@Component
class ChainEnd {

    private final AuditEntries entries;
    private final InstantSource clock;

    ChainEnd(AuditEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Adds an entry after those that wait. The previous entry is read under a lock that is held until the transaction
    /// has ended, so that two of them never follow the same one.
    void add(WrittenEntry entry) {
        addWaiting();
        follow(entry);
    }

    /// Adds those that wait.
    void addWaiting() {
        entries.lock();
        entries.takeWaiting().forEach(this::follow);
    }

    private void follow(WrittenEntry entry) {
        Optional<AuditEntries.Stored> last = entries.last();
        long number = last.map(end -> end.link().number() + 1).orElse(1L);
        byte[] previous = last.map(AuditEntries.Stored::hash).orElse(ChainLink.BEGINNING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChainLink link = new ChainLink(number, now, entry.who(), entry.operation(), entry.subject(), entry.changes());
        entries.add(new AuditEntries.Stored(link, previous, link.hash(previous)));
    }
}

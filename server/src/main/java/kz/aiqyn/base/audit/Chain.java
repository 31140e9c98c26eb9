package kz.aiqyn.base.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Walks the chain in the database.
@Component
class Chain implements AuditChain {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

    private final AuditEntries entries;
    private final AuditSettings settings;
    private final InstantSource clock;

    Chain(AuditEntries entries, AuditSettings settings, InstantSource clock) {
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<AuditHead> head() {
        return entries.last()
                .map(last -> new AuditHead(
                        last.link().number(), last.link().at(), HexFormat.of().formatHex(last.hash())));
    }

    @Override
    public Verdict verify() {
        return entries.chain(stored -> verify(stored, null));
    }

    @Override
    public Verdict verify(AuditHead head) {
        return entries.chain(stored -> verify(stored, head));
    }

    private Verdict verify(Stream<AuditEntries.Stored> stored, @Nullable AuditHead head) {
        byte[] previous = ChainLink.BEGINNING;
        long count = 0;
        for (Iterator<AuditEntries.Stored> all = stored.iterator(); all.hasNext(); count++) {
            AuditEntries.Stored entry = all.next();
            long number = entry.link().number();
            if (number != count + 1) {
                return new Verdict.Broken(count + 1, Fault.NUMBER);
            }
            if (!Arrays.equals(previous, entry.previous())) {
                return new Verdict.Broken(number, Fault.PREVIOUS);
            }
            if (!Arrays.equals(entry.hash(), entry.link().hash(previous))) {
                return new Verdict.Broken(number, Fault.CONTENT);
            }
            if (head != null && head.number() == number && !isHash(entry.hash(), head)) {
                return new Verdict.Broken(number, Fault.HEAD);
            }
            previous = entry.hash();
        }
        return head != null && head.number() > count
                ? new Verdict.Broken(count + 1, Fault.MISSING)
                : new Verdict.Sound(count, clock.instant());
    }

    private static boolean isHash(byte[] hash, AuditHead head) {
        return HexFormat.of().formatHex(hash).equals(head.hash());
    }

    @Override
    public Optional<AuditHead> export() {
        Optional<HeadFolder> folder = folder();
        Optional<AuditHead> head = folder.isEmpty() ? Optional.empty() : head();
        head.ifPresent(end -> folder.orElseThrow().keep(end, today()));
        return head;
    }

    /// Exports the head unless it was today.
    void exportDaily() {
        if (folder().filter(folder -> !folder.has(today())).isPresent()) {
            export();
        }
    }

    private Optional<HeadFolder> folder() {
        return settings.folder().map(HeadFolder::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KAZAKHSTAN);
    }
}

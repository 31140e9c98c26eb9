package kz.aiqyn.base.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Kazakhstan;
import org.springframework.stereotype.Component;

/// Walks the chain in the database.
@Component
class Chain implements AuditChain {

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
    public Verdict verify(Collection<AuditHead> heads) {
        Map<Long, Set<String>> hashes = heads.stream()
                .collect(Collectors.groupingBy(
                        AuditHead::number,
                        TreeMap::new,
                        Collectors.mapping(AuditHead::hash, Collectors.toCollection(TreeSet::new))));
        return entries.chain(stored -> verify(stored, hashes));
    }

    private Verdict verify(Stream<AuditEntries.Stored> stored, Map<Long, Set<String>> heads) {
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
            String hash = HexFormat.of().formatHex(entry.hash());
            if (!heads.getOrDefault(number, Set.of(hash)).equals(Set.of(hash))) {
                return new Verdict.Broken(number, Fault.HEAD);
            }
            previous = entry.hash();
        }
        long end = count;
        return heads.keySet().stream().anyMatch(head -> head > end)
                ? new Verdict.Broken(count + 1, Fault.MISSING)
                : new Verdict.Sound(count, clock.instant());
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
        return Kazakhstan.today(clock);
    }
}

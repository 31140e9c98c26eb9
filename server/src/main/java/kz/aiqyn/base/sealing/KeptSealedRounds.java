package kz.aiqyn.base.sealing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.sealing.RevealedJudgement.Standing;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps sealed rounds. Everything that is written holds the round first and looks at the clock then, so
/// that what is handed in comes before the opening or not at all.
@Service
class KeptSealedRounds implements SealedRounds {

    private static final int SECRET_BYTES = 32;
    private static final int MOST_BYTES = 1 << 16;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Kazakhstan.ZONE);

    private final StoredRounds rounds;
    private final Envelopes envelopes;
    private final EnvelopeKeys keys;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    KeptSealedRounds(
            StoredRounds rounds,
            Envelopes envelopes,
            EnvelopeKeys keys,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.keys = keys;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<SealedRound> open(String subject, Instant deadline, Collection<SealedSlot> slots) {
        Set<SealedSlot> owed = new LinkedHashSet<>(slots);
        if (owed.isEmpty()) {
            return Outcome.refused(Phrase.of("sealing.refused.empty"));
        }
        Instant now = clock.instant();
        if (!now.isBefore(deadline)) {
            return Outcome.refused("deadline", Phrase.of("sealing.refused.past"));
        }
        if (!rounds.add(subject, now, deadline, EnvelopeContent.random(SECRET_BYTES), owed)) {
            return Outcome.refused(Phrase.of("sealing.refused.again"));
        }
        record("begun", subject, Map.of("deadline", MOMENT.format(deadline), "due", String.valueOf(owed.size())));
        return Outcome.done(rounds.get(subject).round());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SealedRound> find(String subject) {
        return rounds.find(subject).map(StoredRound::round);
    }

    @Override
    @Transactional
    public Outcome<SealedCommitment> hand(String subject, String judge, String item, String payload) {
        requireSelf(judge);
        if (payload.indexOf('\0') >= 0 || payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Outcome.refused(Phrase.of("sealing.refused.long"));
        }
        StoredRound round = rounds.hold(subject);
        Instant now = clock.instant();
        Optional<Phrase> against = against(round, now)
                .or(() -> rounds.isOwed(round.id(), judge, item)
                        .map(owed ->
                                owed ? Optional.<Phrase>empty() : Optional.of(Phrase.of("sealing.refused.excused")))
                        .orElseGet(() -> Optional.of(Phrase.of("sealing.refused.not-owed"))));
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        EnvelopeContent content = EnvelopeContent.of(payload);
        String digest = Commitment.digest(subject, judge, item, content.nonce(), payload);
        byte[] sealed = content.sealed(keys.of(round.secret()), slot(round, judge, item));
        long id = envelopes.add(round.id(), new Envelope(0, judge, item, digest, keys.mark(), sealed, now, false));
        record("handed", subject, Map.of("item", item, "digest", digest));
        return Outcome.done(new SealedCommitment(id, judge, item, digest, now));
    }

    /// Whoever hands in late closes the round, so that a clock that is set back afterwards does not open it
    /// again.
    private Optional<Phrase> against(StoredRound round, Instant now) {
        if (round.isOpened()) {
            return Optional.of(Phrase.of("sealing.refused.opened"));
        }
        if (!round.isOver(now)) {
            return Optional.empty();
        }
        if (round.closedAt() == null) {
            rounds.close(round.id(), now);
            record("closed", round.subject(), Map.of());
        }
        return Optional.of(Phrase.of("sealing.refused.late"));
    }

    @Override
    @Transactional
    public Outcome<SealedRound> excuse(String subject, SealedSlot slot, String why) {
        if (why.isBlank()) {
            return Outcome.refused("why", Phrase.of("sealing.refused.why"));
        }
        StoredRound round = rounds.hold(subject);
        if (round.isOpened()) {
            return Outcome.refused(Phrase.of("sealing.refused.opened"));
        }
        Optional<Boolean> owed = rounds.isOwed(round.id(), slot.judge(), slot.item());
        if (!owed.orElse(false)) {
            return Outcome.refused(
                    Phrase.of(owed.isPresent() ? "sealing.refused.excused" : "sealing.refused.not-owed"));
        }
        rounds.excuse(round.id(), slot, why.strip(), clock.instant());
        record("excused", subject, Map.of("judge", slot.judge(), "item", slot.item(), "why", why.strip()));
        return Outcome.done(round.round());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnJudgement> own(String subject, String judge) {
        requireSelf(judge);
        StoredRound round = rounds.get(subject);
        SecretKey key = keys.of(round.secret());
        return envelopes.last(round.id(), judge).stream()
                .map(envelope -> new OwnJudgement(
                        envelope.item(),
                        EnvelopeContent.opened(envelope.sealed(), key, slot(round, judge, envelope.item()))
                                .map(EnvelopeContent::payload),
                        envelope.digest(),
                        envelope.handedAt()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public SealedProgress progress(String subject) {
        return progress(rounds.get(subject));
    }

    private SealedProgress progress(StoredRound round) {
        List<SealedProgress.OfJudge> judges = rounds.progress(round.id());
        boolean complete = judges.stream().allMatch(SealedProgress.OfJudge::isComplete);
        boolean openable = !round.isOpened() && (complete || round.isOver(clock.instant()));
        return new SealedProgress(round.round(), judges, openable);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedCommitment> commitments(String subject) {
        return envelopes.commitments(rounds.get(subject).id());
    }

    @Override
    @Transactional
    public Outcome<SealedRound> reveal(String subject) {
        StoredRound round = rounds.hold(subject);
        if (round.isOpened()) {
            return new Outcome.Overtaken<>(round.round());
        }
        SealedProgress progress = progress(round);
        if (!progress.openable()) {
            return Outcome.refused(Phrase.of("sealing.refused.early", progress.in(), progress.due()));
        }
        List<Envelope> last = envelopes.last(round.id());
        SecretKey key = keys.of(round.secret());
        List<RevealedJudgement> judgements = new ArrayList<>();
        last.forEach(envelope -> judgements.add(revealed(round, envelope, key)));
        envelopes.open(last.stream().map(Envelope::id).toList(), judgements);
        rounds.open(round.id(), clock.instant());
        record("opened", subject, counts(judgements));
        events.publishEvent(new SealedRoundOpened(subject));
        return Outcome.done(rounds.get(subject).round());
    }

    private static RevealedJudgement revealed(StoredRound round, Envelope envelope, SecretKey key) {
        String judge = envelope.judge();
        String item = envelope.item();
        Optional<EnvelopeContent> found = EnvelopeContent.opened(envelope.sealed(), key, slot(round, judge, item));
        EnvelopeContent content = found.orElse(new EnvelopeContent("", ""));
        String digest = Commitment.digest(round.subject(), judge, item, content.nonce(), content.payload());
        Standing standing = found.isEmpty()
                ? Standing.UNREADABLE
                : !digest.equals(envelope.digest())
                        ? Standing.MISMATCH
                        : envelope.excused() ? Standing.EXCUSED : Standing.GENUINE;
        return new RevealedJudgement(
                judge, item, content.payload(), content.nonce(), envelope.digest(), envelope.handedAt(), standing);
    }

    private static Map<String, String> counts(List<RevealedJudgement> judgements) {
        Map<String, String> counts = new TreeMap<>();
        for (Standing standing : Standing.values()) {
            long count = judgements.stream()
                    .filter(judgement -> judgement.standing() == standing)
                    .count();
            if (count > 0) {
                counts.put(Envelopes.code(standing), String.valueOf(count));
            }
        }
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RevealedJudgement> revealed(String subject) {
        StoredRound round = rounds.get(subject);
        return round.isOpened() ? envelopes.opened(round.id()) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> openable(String kind) {
        return rounds.openable(kind, clock.instant());
    }

    private void requireSelf(String judge) {
        if (access.person().filter(person -> !person.login().equals(judge)).isPresent()) {
            throw new AccessDeniedException("sealed judgements are their judge's alone");
        }
    }

    private void record(String operation, String subject, Map<String, String> fields) {
        audit.record(AuditedOperation.of("sealing." + operation, subject, fields));
    }

    /// What an envelope is bound to.
    private static String slot(StoredRound round, String judge, String item) {
        return Commitment.digest(round.subject(), judge, item, "", "");
    }
}

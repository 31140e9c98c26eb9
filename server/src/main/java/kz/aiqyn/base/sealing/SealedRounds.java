package kz.aiqyn.base.sealing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Outcome;

/// Sealed judgements, from the first that is handed in to the opening of all. No method gives anybody a
/// payload of another judge before the round was opened, whatever right they have: whoever is signed in
/// reads and writes as themselves, and only the program itself, with nobody signed in, in a judge's name.
public interface SealedRounds {

    /// Begins a round. It is of one subject for ever: a second time it is refused.
    ///
    /// @param subject of the module's record, as the record of what was done names it: `appraisal:12`
    /// @param deadline still to come
    /// @param slots who owes what; at least one
    Outcome<SealedRound> open(String subject, Instant deadline, Collection<SealedSlot> slots);

    Optional<SealedRound> find(String subject);

    /// Keeps a judgement sealed; of several for one slot the last counts and those before it stay. Refused
    /// after the deadline, after the opening, and where the judge owes nothing or was excused.
    ///
    /// @param payload any text of the module's, at most 64 KB
    /// @throws org.springframework.security.access.AccessDeniedException when somebody else is signed in
    Outcome<SealedCommitment> hand(String subject, String judge, String item, String payload);

    /// Lets a judge off a slot, as for a conflict of interest that came to light; for ever, and refused
    /// after the opening. What was handed in for it is opened with the others and does not count.
    Outcome<SealedRound> excuse(String subject, SealedSlot slot, String why);

    /// What a judge has handed in last, by item, in the order of the items.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when somebody else is signed in
    List<OwnJudgement> own(String subject, String judge);

    /// @throws java.util.NoSuchElementException when the subject has no round
    SealedProgress progress(String subject);

    /// All that was ever handed in, in its order, for everybody: digests only.
    List<SealedCommitment> commitments(String subject);

    /// Opens all at once, when everybody has handed in or the deadline is over; refused before. Of two who
    /// open at once the second is overtaken.
    Outcome<SealedRound> reveal(String subject);

    /// What was opened, in the order of items and judges; empty before the opening.
    List<RevealedJudgement> revealed(String subject);

    /// Subjects of a kind whose rounds are sealed and could be opened now, for a job that opens them.
    ///
    /// @param kind what stands before the colon: `appraisal`
    List<String> openable(String kind);
}

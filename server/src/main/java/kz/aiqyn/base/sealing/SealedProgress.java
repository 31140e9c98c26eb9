package kz.aiqyn.base.sealing;

import java.util.List;

/// How far a round is, in counts: nothing of what anybody judged.
///
/// @param judges in the order of their logins
/// @param openable whether [SealedRounds#reveal] would open it now
public record SealedProgress(SealedRound round, List<OfJudge> judges, boolean openable) {

    public SealedProgress {
        judges = List.copyOf(judges);
    }

    /// @param due how many judgements the judge owes, without those that were excused
    /// @param in how many of them are handed in
    public record OfJudge(String judge, int due, int in) {

        public boolean isComplete() {
            return in == due;
        }
    }

    public int due() {
        return judges.stream().mapToInt(OfJudge::due).sum();
    }

    public int in() {
        return judges.stream().mapToInt(OfJudge::in).sum();
    }

    public boolean isComplete() {
        return in() == due();
    }
}

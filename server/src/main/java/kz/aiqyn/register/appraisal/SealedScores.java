package kz.aiqyn.register.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.aiqyn.base.sealing.OwnJudgement;
import kz.aiqyn.base.sealing.RevealedJudgement;
import kz.aiqyn.base.sealing.SealedProgress;
import kz.aiqyn.base.sealing.SealedRounds;
import kz.aiqyn.base.sealing.SealedSlot;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;

/// What experts give to the proposals of a call: sealed until all are in or the deadline is over, then opened together.
@Service
class SealedScores {

    private final SealedRounds rounds;
    private final CallRows rows;
    private final OpenedScores opened;

    SealedScores(SealedRounds rounds, CallRows rows, OpenedScores opened) {
        this.rounds = rounds;
        this.rows = rows;
        this.opened = opened;
    }

    /// The first moment at which nothing is taken any more.
    static Instant end(ProjectCall call) {
        return call.deadline().plusDays(1).atStartOfDay(Kazakhstan.ZONE).toInstant();
    }

    /// Who owes what: every expert each proposal but those of the body that the expert works for.
    Set<SealedSlot> slots(long call, List<CostedProposal> proposals) {
        Set<SealedSlot> slots = new LinkedHashSet<>();
        for (CallExpert expert : rows.experts().list(call)) {
            proposals.stream()
                    .map(CostedProposal::proposal)
                    .filter(proposal -> !proposal.organisation().equals(expert.organisation()))
                    .forEach(proposal -> slots.add(new SealedSlot(expert.login(), item(proposal.id()))));
        }
        return slots;
    }

    private static String item(long proposal) {
        return Long.toString(proposal);
    }

    /// Begins the scoring.
    ///
    /// @param until the first moment at which nothing is taken any more
    void begin(ProjectCall call, List<CostedProposal> proposals, Instant until) {
        rounds.open(call.subject(), until, slots(call.id(), proposals))
                .orElseThrow(reasons -> new IllegalStateException("the scoring is refused: " + reasons));
    }

    Outcome<Long> hand(ProjectCall call, String login, long proposal, ScoreSheet sheet) {
        return rounds.hand(call.subject(), login, item(proposal), sheet.json()).map(commitment -> proposal);
    }

    /// What an expert has handed in, by proposal.
    Map<Long, ScoreSheet> own(ProjectCall call, String login) {
        Map<Long, ScoreSheet> own = new TreeMap<>();
        for (OwnJudgement judgement : rounds.own(call.subject(), login)) {
            judgement
                    .payload()
                    .flatMap(ScoreSheet::of)
                    .ifPresent(sheet -> own.put(Long.valueOf(judgement.item()), sheet));
        }
        return own;
    }

    /// How many are in; empty before the scoring began.
    Optional<SealedProgress> progress(ProjectCall call) {
        return rounds.find(call.subject()).map(round -> rounds.progress(call.subject()));
    }

    /// What stands against opening.
    Optional<Phrase> against(ProjectCall call) {
        SealedProgress progress = rounds.progress(call.subject());
        return progress.openable()
                ? Optional.empty()
                : Optional.of(Phrase.of("appraisal.refused.sealed", progress.in(), progress.due(), call.deadline()));
    }

    /// Opens everything and keeps it as scores; what was not handed in, or is not what was committed to, is told.
    void reveal(ProjectCall call, List<CostedProposal> proposals, Instant now) {
        rounds.reveal(call.subject())
                .orElseThrow(reasons -> new IllegalStateException("the envelopes stay sealed: " + reasons));
        Map<SealedSlot, RevealedJudgement> handed = rounds.revealed(call.subject()).stream()
                .collect(Collectors.toMap(
                        judgement -> new SealedSlot(judgement.judge(), judgement.item()),
                        judgement -> judgement,
                        (earlier, later) -> later));
        List<OpenedScores.Score> scores = new ArrayList<>();
        List<OpenedScores.Abstention> abstentions = new ArrayList<>();
        for (CallExpert expert : rows.experts().list(call.id())) {
            for (CostedProposal costed : proposals) {
                Proposal proposal = costed.proposal();
                Optional<RevealedJudgement> judgement =
                        Optional.ofNullable(handed.get(new SealedSlot(expert.login(), item(proposal.id()))));
                boolean own = proposal.organisation().equals(expert.organisation());
                opened(proposal.id(), expert.number(), judgement, own, scores, abstentions);
            }
        }
        opened.add(scores, abstentions, now);
    }

    private static void opened(
            long proposal,
            int expert,
            Optional<RevealedJudgement> judgement,
            boolean own,
            List<OpenedScores.Score> scores,
            List<OpenedScores.Abstention> abstentions) {
        Optional<ScoreSheet> sheet =
                judgement.filter(RevealedJudgement::counts).flatMap(genuine -> ScoreSheet.of(genuine.payload()));
        if (sheet.isPresent() && sheet.get().conflict().isEmpty()) {
            sheet.get()
                    .marks()
                    .forEach(mark -> scores.add(
                            new OpenedScores.Score(proposal, expert, mark.criterion(), mark.number(), mark.reason())));
            return;
        }
        OpenedScores.Cause cause = own
                ? OpenedScores.Cause.OWN
                : judgement.isEmpty()
                        ? OpenedScores.Cause.SILENT
                        : sheet.isPresent() ? OpenedScores.Cause.CONFLICT : OpenedScores.Cause.UNREADABLE;
        abstentions.add(new OpenedScores.Abstention(
                proposal, expert, cause, sheet.map(ScoreSheet::conflict).orElse("")));
    }
}

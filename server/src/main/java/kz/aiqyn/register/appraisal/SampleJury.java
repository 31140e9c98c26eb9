package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.sealing.SealedSlot;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.register.appraisal.choice.Breach;
import kz.aiqyn.register.appraisal.choice.ChoiceProblem;
import kz.aiqyn.register.appraisal.choice.Rule;
import org.springframework.stereotype.Component;

/// Invented experts and officials: what they score, and what they choose.
@Component
class SampleJury {

    static final List<CallCriterion> CRITERIA = List.of(
            criterion(
                    "importance",
                    Basis.EXPERTS,
                    25,
                    "Құрылыстың маңыздылығы",
                    "Значимость строительства",
                    "Importance of the construction"),
            criterion(
                    "soundness",
                    Basis.EXPERTS,
                    10,
                    "Жобаның негізділігі",
                    "Обоснованность проекта",
                    "Soundness of the project"),
            criterion(
                    "efficiency",
                    Basis.RETURN,
                    20,
                    "Экономикалық тиімділік",
                    "Экономическая эффективность",
                    "Economic efficiency"),
            criterion("budget", Basis.BURDEN, 20, "Бюджет мүмкіндігі", "Возможности бюджета", "Capacity of the budget"),
            criterion("people", Basis.PEOPLE, 15, "Қамтылатын халық", "Охват населения", "People served"),
            criterion(
                    "readiness",
                    Basis.READINESS,
                    10,
                    "Құжаттардың дайындығы",
                    "Готовность документов",
                    "Readiness of papers"));

    /// The third is an account of the demonstration, whose desk is half done.
    private static final List<String> LOGINS = List.of("expert-1", "expert-2", "expert", "expert-4");

    /// Days after the deadline, and the hours at which officials were there.
    private static final int DAYS_UNTIL_OPENED = 1;
    private static final int DAYS_UNTIL_RANKED = 8;
    private static final LocalTime MORNING = LocalTime.of(10, 20);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 40);

    private static final String AGREED = "Сараптама мен қаржы мүмкіндігі негізінде.";
    private static final String TAKEN = "Апатты ғимаратты ауыстыру кейінге қалдыруға келмейді.";
    private static final String LEFT = "Жер телімі әлі бөлінбеген, келесі жылы қаралады.";

    private final Proposals proposals;
    private final ProjectCalls calls;
    private final SealedScores sealed;
    private final CallLife life;
    private final Lives lives;
    private final Ranks ranks;
    private final Picks picks;
    private final CallProblem problems;
    private final Audit audit;
    private final InstantSource clock;

    SampleJury(
            Proposals proposals,
            ProjectCalls calls,
            SealedScores sealed,
            CallLife life,
            Lives lives,
            Ranks ranks,
            Picks picks,
            CallProblem problems,
            Audit audit,
            InstantSource clock) {
        this.proposals = proposals;
        this.calls = calls;
        this.sealed = sealed;
        this.life = life;
        this.lives = lives;
        this.ranks = ranks;
        this.picks = picks;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    private static CallCriterion criterion(String code, Basis basis, int weight, String kk, String ru, String en) {
        return new CallCriterion(code, new Names(kk, ru, en), basis, BigDecimal.valueOf(weight));
    }

    /// @param body for which the second one works
    static List<CallExpert> experts(String body) {
        List<CallExpert> experts = new ArrayList<>();
        for (int i = 0; i < LOGINS.size(); i++) {
            experts.add(new CallExpert(LOGINS.get(i), i + 1, i == 1 ? body : ""));
        }
        return experts;
    }

    /// Two experts have handed in everything, one half of it, one nothing.
    void score(ProjectCall call) {
        List<CostedProposal> all = proposals.of(call.id(), ProposalState.SCORING);
        sealed.begin(call, all, SealedScores.end(call));
        hand(call, Map.of(LOGINS.get(0), all.size(), LOGINS.get(1), all.size(), LOGINS.get(2), all.size() / 2));
    }

    /// All hand in; then it is opened, ranked and decided, by officials who do not always agree with the ranking.
    void decide(ProjectCall call, LocalDate signed) {
        List<CostedProposal> all = proposals.of(call.id(), ProposalState.SCORING);
        sealed.begin(call, all, clock.instant().plus(Duration.ofDays(1)));
        hand(call, LOGINS.stream().collect(Collectors.toMap(login -> login, login -> all.size())));
        take(call, CallEvent.OPEN, call.deadline().plusDays(DAYS_UNTIL_OPENED).atTime(MORNING));
        take(call, CallEvent.RANK, call.deadline().plusDays(DAYS_UNTIL_RANKED).atTime(AFTERNOON));
        pick(call.id());
        sign(calls.get(call.id()), signed);
    }

    private void take(ProjectCall call, CallEvent event, LocalDateTime at) {
        lives.take(
                        life,
                        StepRequest.of(call.id(), event)
                                .at(at.atZone(Kazakhstan.ZONE).toInstant()))
                .orElseThrow(reasons -> new IllegalStateException("the invented call is refused: " + reasons));
    }

    /// @param most of how many proposals each hands in
    private void hand(ProjectCall call, Map<String, Integer> most) {
        Map<String, List<SealedSlot>> owed =
                sealed.slots(call.id(), proposals.of(call.id(), ProposalState.SCORING)).stream()
                        .collect(Collectors.groupingBy(SealedSlot::judge));
        new TreeMap<>(most).forEach((login, count) -> {
            SplittableRandom random = new SplittableRandom(31L * login.hashCode() + call.year());
            owed.getOrDefault(login, List.of()).stream().limit(count).forEach(slot -> {
                long proposal = Long.parseLong(slot.item());
                sealed.hand(call, login, proposal, sheet(proposal, random))
                        .orElseThrow(reasons -> new IllegalStateException("an invented sheet is refused: " + reasons));
            });
        });
    }

    /// Experts agree on a project to a point or two; one in forty has a conflict.
    private static ScoreSheet sheet(long proposal, SplittableRandom random) {
        if (random.nextInt(40) == 0) {
            return new ScoreSheet("Жобаны әзірлеген мекемеде бұрын жұмыс істегенмін.", List.of());
        }
        int middle = 3 + new SplittableRandom(proposal).nextInt(6);
        return new ScoreSheet(
                "",
                CRITERIA.stream()
                        .filter(CallCriterion::isOfExperts)
                        .map(criterion -> mark(criterion.code(), middle, random))
                        .toList());
    }

    private static ScoreSheet.Mark mark(String criterion, int middle, SplittableRandom random) {
        int number = Math.clamp(middle + random.nextInt(-2, 3), 0, ScoreSheet.BEST);
        List<String> reasons = SampleProposals.reasons(criterion);
        int half = reasons.size() / 2;
        return new ScoreSheet.Mark(criterion, number, reasons.get((number >= 5 ? 0 : half) + random.nextInt(half)));
    }

    /// By place as long as the money lasts, but the third is left out and the last but two is taken first.
    private void pick(long call) {
        List<RankedProposal> ranked = ranks.of(call);
        ChoiceProblem problem = problems.of(call);
        String left = Long.toString(ranked.get(2).proposal());
        String taken = Long.toString(ranked.get(ranked.size() - 3).proposal());
        Set<String> chosen = new HashSet<>();
        add(taken, chosen, problem);
        ranked.stream()
                .map(one -> Long.toString(one.proposal()))
                .filter(id -> !id.equals(left) && !id.equals(taken))
                .forEach(id -> add(id, chosen, problem));
        picks.put(
                ranked.stream()
                        .map(one -> {
                            String id = Long.toString(one.proposal());
                            String reason = id.equals(left) ? LEFT : id.equals(taken) ? TAKEN : AGREED;
                            return new Picks.Pick(one.proposal(), chosen.contains(id), reason);
                        })
                        .toList(),
                clock.instant());
    }

    private static void add(String id, Set<String> chosen, ChoiceProblem problem) {
        chosen.add(id);
        if (problem.breaches(chosen).stream().map(Breach::rule).anyMatch(rule -> !(rule instanceof Rule.LeastShare))) {
            chosen.remove(id);
        }
    }

    /// Nothing is told to other registers: the invented sites are there already.
    private void sign(ProjectCall call, LocalDate day) {
        Map<Long, Picks.Pick> picked = picks.of(call.id());
        Instant now = clock.instant();
        proposals.of(call.id(), ProposalState.RANKED).stream()
                .map(CostedProposal::proposal)
                .forEach(proposal -> {
                    Picks.Pick pick = Objects.requireNonNull(picked.get(proposal.id()));
                    proposals.put(proposal.in(
                            pick.chosen() ? ProposalState.CHOSEN : ProposalState.NOT_CHOSEN, pick.reason(), now));
                });
        calls.put(call.in(CallState.SIGNED, day, now));
        audit.record(AuditedOperation.of("appraisal.call.sign", call.subject(), Map.of("signed-on", day.toString())));
    }
}

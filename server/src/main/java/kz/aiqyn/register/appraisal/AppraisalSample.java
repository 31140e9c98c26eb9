package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented calls: last year's, decided and signed; this year's, which experts score sealed; and the next, which
/// gathers
/// proposals. Where the calls are there already, bodies without proposals get some in the one that gathers.
@Component
class AppraisalSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final int MOST_OPEN = 25;
    private static final int DAYS_LEFT = 10;
    /// What the budgets hold of what is asked.
    private static final double PART = 0.42;

    private static final Names NAME =
            new Names("%d жылғы жобаларды іріктеу", "Отбор проектов %d года", "Selection of projects of %d");

    private final ProjectCalls calls;
    private final CallRows rows;
    private final CallChanges changes;
    private final Proposals proposals;
    private final ProposalChanges proposalChanges;
    private final NormChanges normChanges;
    private final SampleJury jury;
    private final Organisations organisations;
    private final InstantSource clock;

    AppraisalSample(
            ProjectCalls calls,
            CallRows rows,
            CallChanges changes,
            Proposals proposals,
            ProposalChanges proposalChanges,
            NormChanges normChanges,
            SampleJury jury,
            Organisations organisations,
            InstantSource clock) {
        this.calls = calls;
        this.rows = rows;
        this.changes = changes;
        this.proposals = proposals;
        this.proposalChanges = proposalChanges;
        this.normChanges = normChanges;
        this.jury = jury;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "appraisal.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        Map<String, Boolean> akimats = new TreeMap<>();
        organisations
                .units()
                .list()
                .forEach(unit -> akimats.put(unit.code(), !unit.kato().isEmpty()));
        List<String> bodies = codes.stream()
                .filter(code -> akimats.getOrDefault(code, false) && proposals.isEmpty(code))
                .toList();
        if (bodies.isEmpty()) {
            return;
        }
        LocalDate today = Kazakhstan.today(clock);
        SampleProposals made = new SampleProposals(clock.instant());
        if (calls.list().isEmpty()) {
            norms(made, today.getYear() - 2);
            boolean many = bodies.size() >= MANY;
            decided(made, bodies, many ? 60 : 9, today.getYear() - 1);
            scored(made, bodies, many ? MOST_OPEN : 5, today);
            call(today.getYear() + 1, LocalDate.of(today.getYear() + 1, 11, 30), CallState.GATHERING);
        }
        calls.gathering(today.getYear() + 1)
                .ifPresent(call ->
                        made.make(call, bodies, 1, ProposalState.PROPOSED).forEach(one -> proposalChanges.add(one, 0)));
    }

    private void norms(SampleProposals made, int year) {
        for (SampleProposals.Idea idea : made.ideas()) {
            normChanges.add(
                    new Norm(
                            0,
                            idea.kind(),
                            idea.unit(),
                            LocalDate.of(year, 1, 1),
                            BigDecimal.valueOf(idea.norm()).setScale(3, RoundingMode.HALF_UP),
                            "ҚР ҚН 8.02-09-%d (ойдан шығарылған)".formatted(year),
                            1,
                            clock.instant()),
                    0);
        }
    }

    private ProjectCall call(int year, LocalDate deadline, CallState state) {
        Names names = new Names(
                NAME.kk().formatted(year), NAME.ru().formatted(year), NAME.en().formatted(year));
        return calls.get(changes.add(new ProjectCall(0, year, names, deadline, state, null, 1, clock.instant()), 0));
    }

    private void decided(SampleProposals made, List<String> bodies, int most, int year) {
        ProjectCall call = call(year, LocalDate.of(year, 11, 20), CallState.SCORING);
        propose(made, call, bodies, most);
        jury.decide(calls.get(call.id()), LocalDate.of(year, 12, 18));
    }

    private void scored(SampleProposals made, List<String> bodies, int most, LocalDate today) {
        ProjectCall call = call(today.getYear(), today.plusDays(DAYS_LEFT), CallState.SCORING);
        propose(made, call, bodies, most);
        jury.score(calls.get(call.id()));
    }

    /// Proposals of a call, the first two tied by need, the next two rivals, with budgets, criteria, shares and
    /// experts.
    private void propose(SampleProposals made, ProjectCall call, List<String> bodies, int most) {
        int each = (most + bodies.size() - 1) / bodies.size();
        List<CostedProposal> all = made.make(call, bodies, each, ProposalState.SCORING);
        List<CostedProposal> kept = all.size() > most ? spread(all, most) : all;
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            CostedProposal one = kept.get(i);
            ProjectTies ties =
                    new ProjectTies(i == 1 ? ids.getFirst() : null, i == 2 || i == 3 ? "village-choice" : "");
            ids.add(proposalChanges.add(new CostedProposal(one.proposal().tied(ties), one.costs()), 0));
        }
        rows(call, kept, bodies);
    }

    /// So many of a list, those that are left out spread evenly over its end.
    private static List<CostedProposal> spread(List<CostedProposal> all, int most) {
        List<CostedProposal> kept = new ArrayList<>(all);
        for (int at = kept.size() - 1; kept.size() > most; at -= 2) {
            kept.remove(at);
        }
        return kept;
    }

    private void rows(ProjectCall call, List<CostedProposal> asked, List<String> bodies) {
        Instant now = clock.instant();
        Map<Integer, BigDecimal> years = new TreeMap<>();
        asked.forEach(one -> one.costs().forEach(cost -> years.merge(cost.year(), cost.amount(), BigDecimal::add)));
        years.forEach((year, money) -> rows.budgets().put(call.id(), new CallBudget(year, budget(money)), 0, now));
        SampleJury.CRITERIA.forEach(criterion -> rows.criteria().put(call.id(), criterion, 0, now));
        rows.shares().put(call.id(), share(bodies.getFirst(), "2", "100"), 0, now);
        rows.shares().put(call.id(), share(bodies.getLast(), "0", "40"), 0, now);
        SampleJury.experts(bodies.getFirst()).forEach(expert -> rows.experts().put(call.id(), expert, 0, now));
        changes.made(call);
    }

    private static BigDecimal budget(BigDecimal asked) {
        return BigDecimal.valueOf(Math.rint(asked.doubleValue() * PART / 10_000) * 10_000)
                .setScale(3, RoundingMode.HALF_UP);
    }

    private static DistrictShare share(String body, String least, String most) {
        return new DistrictShare(body, new BigDecimal(least), new BigDecimal(most));
    }
}

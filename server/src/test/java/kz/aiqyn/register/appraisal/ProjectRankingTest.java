package kz.aiqyn.register.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;

/// The ranking of a handful of projects, whose arithmetic is done by hand beside it.
class ProjectRankingTest {

    private static final BigDecimal BUDGETS = BigDecimal.valueOf(1_000);

    private static CostedProposal project(long id, int cost, int benefit, int people, int readiness) {
        Proposal proposal = new Proposal(
                id,
                1,
                "a",
                Names.same("p" + id),
                ProjectKind.SCHOOL,
                new ProjectSize("place", BigDecimal.TEN, people),
                new ProjectEffect(BigDecimal.valueOf(benefit), BigDecimal.ZERO),
                readiness,
                ProjectTies.NONE,
                ProposalState.OPENED,
                "",
                1,
                Instant.EPOCH);
        return new CostedProposal(proposal, List.of(new YearCost(2026, BigDecimal.valueOf(cost))));
    }

    private static CallCriterion criterion(String code, Basis basis, int weight) {
        return new CallCriterion(code, Names.same(code), basis, BigDecimal.valueOf(weight));
    }

    private static List<RankedProposal> rank(
            List<CallCriterion> criteria, List<CostedProposal> projects, Map<Long, Map<String, BigDecimal>> means) {
        return new ProjectRanking(2025, criteria, BUDGETS).rank(projects, means);
    }

    @Test
    void weighsMarksFromZeroToTenAndFiguresBetweenTheWorstAndTheBest() {
        List<RankedProposal> ranked = rank(
                List.of(criterion("mark", Basis.EXPERTS, 60), criterion("cost", Basis.BURDEN, 40)),
                List.of(project(1, 100, 0, 10, 50), project(2, 200, 0, 10, 50), project(3, 300, 0, 10, 50)),
                Map.of(
                        1L, Map.of("mark", BigDecimal.valueOf(2)),
                        2L, Map.of("mark", BigDecimal.valueOf(9)),
                        3L, Map.of("mark", BigDecimal.valueOf(8))));

        assertThat(ranked).extracting(RankedProposal::proposal).containsExactly(2L, 1L, 3L);
        // 0.6 × 90 + 0.4 × 50, 0.6 × 20 + 0.4 × 100, 0.6 × 80 + 0.4 × 0
        assertThat(ranked).extracting(one -> one.score().doubleValue()).containsExactly(74.0, 52.0, 48.0);
        assertThat(ranked.getFirst().strongest().criterion()).isEqualTo("mark");
        assertThat(ranked.getLast().weakest().criterion()).isEqualTo("cost");
    }

    @Test
    void leavesOutACriterionThatNoExpertMarked() {
        List<RankedProposal> ranked = rank(
                List.of(criterion("mark", Basis.EXPERTS, 50), criterion("ready", Basis.READINESS, 50)),
                List.of(project(1, 100, 0, 10, 90), project(2, 100, 0, 10, 40)),
                Map.of(2L, Map.of("mark", BigDecimal.TEN)));

        assertThat(ranked.getFirst().proposal()).isEqualTo(1);
        assertThat(ranked.getFirst().points())
                .singleElement()
                .satisfies(point -> assertThat(point.weight()).isEqualByComparingTo("1"));
        assertThat(ranked.getLast().score()).isEqualByComparingTo("50");
    }

    @Test
    void countsReturnAndPeopleAgainstWhatIsPaid() {
        CostedProposal project = project(1, 500, 100, 2_000, 70);

        assertThat(Basis.RETURN.number(project, Optional.empty(), BUDGETS))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("200"));
        assertThat(Basis.PEOPLE.number(project, Optional.empty(), BUDGETS))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("4000"));
        assertThat(Basis.BURDEN.number(project, Optional.empty(), BUDGETS))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("50"));
        assertThat(Basis.EXPERTS.number(project, Optional.empty(), BUDGETS)).isEmpty();
    }

    @Test
    void equalProjectsShareAPlace() {
        List<RankedProposal> ranked = rank(
                List.of(criterion("ready", Basis.READINESS, 1)),
                List.of(project(1, 100, 0, 10, 60), project(2, 100, 0, 10, 60), project(3, 100, 0, 10, 20)),
                Map.of());
        assertThat(ranked).extracting(RankedProposal::place).containsExactly(1, 1, 3);
    }
}

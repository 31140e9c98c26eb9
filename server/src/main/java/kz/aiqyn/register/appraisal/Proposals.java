package kz.aiqyn.register.appraisal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The proposals in the database, with what they cost.
@Repository
class Proposals extends RecordTable<Proposal> {

    private static final RecordColumns<Proposal> COLUMNS = RecordColumns.<Proposal>of()
            .key("name.kk", "call", "organisation", "name_kk")
            .column("call", Proposal::call)
            .column("organisation", Proposal::organisation)
            .names("name", Proposal::names)
            .column("kind", Proposal::kind)
            .column("unit", proposal -> proposal.size().unit())
            .column("capacity", proposal -> proposal.size().capacity())
            .column("people", proposal -> proposal.size().people())
            .column("benefit", proposal -> proposal.effect().benefit())
            .column("upkeep", proposal -> proposal.effect().upkeep())
            .column("readiness", Proposal::readiness)
            .column("requires", proposal -> proposal.ties().requires())
            .column("rivals", proposal -> proposal.ties().rivals())
            .column("state", Proposal::state)
            .column("remark", Proposal::remark);

    private static final RecordColumns<YearCost> OF_COST = RecordColumns.<YearCost>of()
            .key("cost-year", "year")
            .column("year", YearCost::year)
            .column("amount", YearCost::amount);

    private final RowTable<YearCost> costs;

    Proposals(JdbcClient database) {
        super(database, "appraisal.proposal", "appraisal", COLUMNS, Proposals::proposal);
        costs = new RowTable<>(
                database,
                "appraisal.cost",
                "proposal",
                OF_COST,
                row -> new YearCost((int) row.number("year"), row.decimal("amount")));
    }

    RowTable<YearCost> costs() {
        return costs;
    }

    private static Proposal proposal(RecordRow row) throws SQLException {
        long requires = row.number("requires");
        @Nullable Long needed = requires == 0 ? null : requires;
        return new Proposal(
                row.id(),
                row.number("call"),
                row.text("organisation"),
                row.names("name"),
                row.word(ProjectKind.class, "kind"),
                new ProjectSize(row.text("unit"), row.decimal("capacity"), (int) row.number("people")),
                new ProjectEffect(row.decimal("benefit"), row.decimal("upkeep")),
                (int) row.number("readiness"),
                new ProjectTies(needed, row.text("rivals")),
                row.word(ProposalState.class, "state"),
                row.text("remark"),
                row.version(),
                row.changedAt());
    }

    CostedProposal costed(Proposal proposal) {
        return new CostedProposal(proposal, costs.list(proposal.id()));
    }

    /// Those of a call in a state, in the order in which they came, in two statements.
    List<CostedProposal> of(long call, ProposalState state) {
        return costed(
                of(call).stream().filter(proposal -> proposal.state() == state).toList());
    }

    List<CostedProposal> costed(List<Proposal> proposals) {
        Map<Long, List<YearCost>> paid =
                costs.list(proposals.stream().map(Proposal::id).toList());
        return proposals.stream()
                .map(proposal -> new CostedProposal(proposal, paid.getOrDefault(proposal.id(), List.of())))
                .toList();
    }

    List<Proposal> of(long call) {
        return list(read(" where call = :call order by id").param("call", call));
    }

    /// How many of a call cost anything in a year.
    long costing(long call, String year) {
        return costed(of(call)).stream()
                .filter(one -> one.costs().stream().anyMatch(cost -> year.equals(Integer.toString(cost.year()))))
                .count();
    }

    /// Those of a call that a reader may see, but for one.
    List<Proposal> beside(long call, long id, Scope scope) {
        return list(read(" where call = :call and id <> :id and (:everything or organisation = any(:organisations))"
                        + " order by id")
                .param("call", call)
                .param("id", id)
                .param("everything", scope.everything())
                .param("organisations", scope.codes()));
    }
}

package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The best sets of calls in the database, for budgets from smaller to larger ones.
@Repository
class Sweeps {

    private final JdbcClient database;

    Sweeps(JdbcClient database) {
        this.database = database;
    }

    /// The best set for so many percent of the budgets.
    ///
    /// @param value in hundredths of a point; so is the bound, above which no set can be worth
    /// @param proven whether it is proven to be the best
    /// @param conflict why there is no set; empty when there is one
    /// @param projects numbers of the proposals, as texts
    record Step(
            long call,
            int percent,
            long value,
            long bound,
            boolean proven,
            String conflict,
            SortedSet<String> projects) {

        boolean isFound() {
            return conflict.isEmpty();
        }

        /// By how much a better set could be worth more at most, in percent of the bound.
        double gap() {
            return bound == 0 ? 0 : 100.0 * (bound - value) / bound;
        }
    }

    /// Replaces what is kept of a call.
    void put(long call, List<Step> steps) {
        database.sql("delete from appraisal.best where call = :call")
                .param("call", call)
                .update();
        database.sql("delete from appraisal.sweep where call = :call")
                .param("call", call)
                .update();
        for (Step step : steps) {
            database.sql("""
                insert into appraisal.sweep (call, percent, value, bound, proven, conflict)
                values (:call, :percent, :value, :bound, :proven, :conflict)
                """)
                    .param("call", call)
                    .param("percent", step.percent())
                    .param("value", step.value())
                    .param("bound", step.bound())
                    .param("proven", step.proven())
                    .param("conflict", step.conflict())
                    .update();
            database.sql("""
                insert into appraisal.best (call, percent, proposal)
                select :call, :percent, unnest(:projects)
                """)
                    .param("call", call)
                    .param("percent", step.percent())
                    .param(
                            "projects",
                            step.projects().stream().map(Long::valueOf).toArray(Long[]::new))
                    .update();
        }
    }

    /// From the smallest budgets to the largest.
    List<Step> of(long call) {
        record Member(int percent, String proposal) {}
        Map<Integer, List<String>> members = database
                .sql("select percent, proposal from appraisal.best where call = :call order by percent, proposal")
                .param("call", call)
                .query((row, number) -> new Member(row.getInt("percent"), row.getString("proposal")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Member::percent, Collectors.mapping(Member::proposal, Collectors.toList())));
        return database.sql("""
            select call, percent, value, bound, proven, conflict from appraisal.sweep
            where call = :call order by percent
            """)
                .param("call", call)
                .query((row, number) -> new Step(
                        row.getLong("call"),
                        row.getInt("percent"),
                        row.getLong("value"),
                        row.getLong("bound"),
                        row.getBoolean("proven"),
                        row.getString("conflict"),
                        new TreeSet<>(members.getOrDefault(row.getInt("percent"), List.of()))))
                .list();
    }

    /// The one for the budgets as they are.
    Optional<Step> whole(long call) {
        return of(call).stream().filter(step -> step.percent() == 100).findFirst();
    }
}

package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The places of proposals in the database.
@Repository
class Ranks {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    Ranks(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    private record Below(long proposal, RankedProposal.Point point) {}

    void add(List<RankedProposal> ranked) {
        batches.batchUpdate(
                "insert into appraisal.rank (proposal, place, low, high, score) values (:proposal, :place, :low,"
                        + " :high, :score)",
                ranked.stream()
                        .map(one -> new MapSqlParameterSource("proposal", one.proposal())
                                .addValue("place", one.place())
                                .addValue("low", one.low())
                                .addValue("high", one.high())
                                .addValue("score", one.score()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into appraisal.point (proposal, criterion, number, score, weight, points)
                values (:proposal, :criterion, :number, :score, :weight, :points)
                """,
                ranked.stream()
                        .flatMap(one -> one.points().stream().map(point -> new Below(one.proposal(), point)))
                        .map(below -> new MapSqlParameterSource("proposal", below.proposal())
                                .addValue("criterion", below.point().criterion())
                                .addValue("number", below.point().number())
                                .addValue("score", below.point().score())
                                .addValue("weight", below.point().weight())
                                .addValue("points", below.point().points()))
                        .toArray(SqlParameterSource[]::new));
    }

    /// Those of a call, the best first.
    List<RankedProposal> of(long call) {
        Map<Long, List<RankedProposal.Point>> points = database
                .sql("""
                    select x.proposal, x.criterion, x.number, x.score, x.weight, x.points
                    from appraisal.point x join appraisal.proposal p on p.id = x.proposal
                    where p.call = :call order by x.proposal, x.criterion
                    """)
                .param("call", call)
                .query((row, number) -> new Below(
                        row.getLong("proposal"),
                        new RankedProposal.Point(
                                row.getString("criterion"),
                                row.getBigDecimal("number"),
                                row.getBigDecimal("score"),
                                row.getBigDecimal("weight"),
                                row.getBigDecimal("points"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Below::proposal, Collectors.mapping(Below::point, Collectors.toList())));
        return database.sql("""
            select r.proposal, r.place, r.low, r.high, r.score
            from appraisal.rank r join appraisal.proposal p on p.id = r.proposal
            where p.call = :call order by r.place, r.proposal
            """)
                .param("call", call)
                .query((row, number) -> new RankedProposal(
                        row.getLong("proposal"),
                        row.getInt("place"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getBigDecimal("score"),
                        points.getOrDefault(row.getLong("proposal"), List.of())))
                .list();
    }

    /// The place of one; empty when it has none.
    Optional<RankedProposal> find(long call, long proposal) {
        return of(call).stream().filter(ranked -> ranked.proposal() == proposal).findFirst();
    }
}

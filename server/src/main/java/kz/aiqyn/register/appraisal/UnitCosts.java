package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Costs of proposals against norms and like projects.
@Repository
class UnitCosts {

    private final JdbcClient database;

    UnitCosts(JdbcClient database) {
        this.database = database;
    }

    /// A project like another.
    ///
    /// @param unitCost in thousands of tenge for one unit of capacity
    record Alike(long id, Names names, String organisation, int year, BigDecimal unitCost) {}

    JudgedCost of(long proposal) {
        return database.sql("""
            select total, unit_cost, norm, coalesce(projects, 0) as projects, low, middle, high, over_norm,
                   over_peers, overrun
            from appraisal.judged where id = :proposal
            """)
                .param("proposal", proposal)
                .query(JudgedCost.class)
                .single();
    }

    /// Projects of the same kind and unit, itself among them, the cheapest first.
    List<Alike> alike(Proposal proposal, int year) {
        return database.sql("""
            select id, name_kk, name_ru, name_en, organisation, year, unit_cost
            from appraisal.costed
            where kind = (select kind from appraisal.proposal where id = :id) and unit = :unit and total > 0
              and year between :year - 9 and :year
            order by unit_cost, id
            """)
                .param("id", proposal.id())
                .param("unit", proposal.size().unit())
                .param("year", year)
                .query((row, number) -> new Alike(
                        row.getLong("id"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("organisation"),
                        row.getInt("year"),
                        row.getBigDecimal("unit_cost")))
                .list();
    }
}

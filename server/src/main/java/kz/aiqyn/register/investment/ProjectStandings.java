package kz.aiqyn.register.investment;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.record.RecordStandings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells those who name a project how it stands: what opened and stands idle is finished with something to mend.
@Repository
class ProjectStandings implements RecordStandings {

    private static final String SELECT =
            "select p.id, p.organisation, p.name_kk, p.name_ru, p.name_en, p.standing from investment.present p";

    private final JdbcClient database;

    ProjectStandings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "investment";
    }

    @Override
    public Map<String, RecordStanding> of(Set<String> ids) {
        return database
                .sql(SELECT + " where cast(p.id as text) = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> standing(new RecordRow(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.record().id(), one -> one));
    }

    @Override
    public List<RecordStanding> offered(String organisation, int most) {
        return database.sql(SELECT + """
             where p.organisation = :organisation
            order by p.standing in ('opened', 'idle', 'given-up'), p.name_kk collate "kk-x-icu", p.id limit :most
            """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, number) -> standing(new RecordRow(row)))
                .list();
    }

    private RecordStanding standing(RecordRow row) throws SQLException {
        String id = Long.toString(row.id());
        return new RecordStanding(
                new RecordReference(kind(), id, row.names("name"), InvestmentCard.STAFF + "/" + id),
                row.text("organisation"),
                switch (row.text("standing")) {
                    case "opened" -> RecordStanding.Course.FINISHED;
                    case "idle" -> RecordStanding.Course.WITH_DEFECTS;
                    case "promised", "unpromised" -> RecordStanding.Course.IN_TIME;
                    default -> RecordStanding.Course.LATE;
                },
                InvestmentCard.OPEN + "/" + id);
    }
}

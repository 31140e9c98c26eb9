package kz.aiqyn.register.construction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.record.RecordStandings;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells those who name a site how it stands.
@Repository
class SiteStandings implements RecordStandings {

    private static final String SELECT =
            "select p.id, p.organisation, p.name_kk, p.name_ru, p.name_en, p.late, p.state from construction.present p";

    private final JdbcClient database;

    SiteStandings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return ConstructionCard.KIND;
    }

    @Override
    public Map<String, RecordStanding> of(Set<String> ids) {
        return database
                .sql(SELECT + " where cast(p.id as text) = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> standing(row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.record().id(), one -> one));
    }

    @Override
    public List<RecordStanding> offered(String organisation, int most) {
        return database.sql(SELECT + """
                         where p.organisation = :organisation
                        order by p.finished is not null, p.name_kk collate "kk-x-icu", p.id limit :most
                        """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, number) -> standing(row))
                .list();
    }

    private RecordStanding standing(ResultSet row) throws SQLException {
        String id = Long.toString(row.getLong("id"));
        Names names = new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
        SiteState state = Lifecycle.of(SiteState.class, row.getString("state"));
        return new RecordStanding(
                new RecordReference(kind(), id, names, ConstructionCard.STAFF + "/" + id),
                row.getString("organisation"),
                course(state, row.getBoolean("late")),
                ConstructionCard.OPEN + "/" + id);
    }

    private static RecordStanding.Course course(SiteState state, boolean late) {
        return switch (state) {
            case WITH_DEFECTS -> RecordStanding.Course.WITH_DEFECTS;
            case FINISHED, HANDED_OVER -> RecordStanding.Course.FINISHED;
            case PLANNED, UNDER_WAY, STOPPED -> late ? RecordStanding.Course.LATE : RecordStanding.Course.IN_TIME;
        };
    }
}

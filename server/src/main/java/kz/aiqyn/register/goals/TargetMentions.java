package kz.aiqyn.register.goals;

import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.record.RecordMentions;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells a record of another register which targets are reached by it.
@Repository
class TargetMentions implements RecordMentions {

    private static final String KIND = "goals";

    private final JdbcClient database;

    TargetMentions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Mention> of(Collection<RecordReference> named) {
        return database.sql("""
                        select t.id, t.organisation, t.name_kk, t.name_ru, t.name_en
                        from goals.target t
                        where t.id in (
                            select p.target from goals.project p
                            join unnest(:kinds::text[], :ids::text[]) as named (kind, id)
                                on p.kind = named.kind and p.record_id = named.id)
                        order by t.organisation, t.id
                        """)
                .param("kinds", named.stream().map(RecordReference::kind).toArray(String[]::new))
                .param("ids", named.stream().map(RecordReference::id).toArray(String[]::new))
                .query((row, number) -> {
                    String target = Long.toString(row.getLong("id"));
                    Names names =
                            new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
                    return new Mention(
                            new RecordReference(KIND, target, names, GoalsCard.STAFF + "/" + target),
                            row.getString("organisation"),
                            GoalsCard.OPEN + "/" + target);
                })
                .list();
    }
}

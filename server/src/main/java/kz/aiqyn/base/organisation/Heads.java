package kz.aiqyn.base.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who headed which organisation, and when.
@Repository
class Heads {

    private static final String COLUMNS = "organisation, name, office_kk, office_ru, office_en,"
            + " lower(tenure) as since, upper(tenure) - 1 as until";

    private final JdbcClient database;

    Heads(JdbcClient database) {
        this.database = database;
    }

    List<HeadInOffice> list(String organisation) {
        return database.sql("select " + COLUMNS
                        + " from organisation.head where organisation = :organisation order by tenure desc")
                .param("organisation", organisation)
                .query(Heads::head)
                .list();
    }

    List<HeadInOffice> list(LocalDate day) {
        return database.sql("select " + COLUMNS
                        + " from organisation.head where tenure @> cast(:day as date) order by organisation")
                .param("day", day)
                .query(Heads::head)
                .list();
    }

    /// The head of an organisation whose days overlap with these, the earliest.
    Optional<HeadInOffice> overlapping(HeadInOffice head) {
        return database.sql("select " + COLUMNS + """
                         from organisation.head where organisation = :organisation
                        and tenure && daterange(cast(:since as date), cast(:until as date) + 1)
                        order by tenure limit 1
                        """)
                .param("organisation", head.organisation())
                .param("since", head.since())
                .param("until", head.until(), Types.DATE)
                .query(Heads::head)
                .optional();
    }

    void add(HeadInOffice head, Instant recorded) {
        database.sql("""
                        insert into organisation.head
                            (organisation, tenure, name, office_kk, office_ru, office_en, recorded)
                        values (:organisation, daterange(cast(:since as date), cast(:until as date) + 1), :name,
                            :kk, :ru, :en, :recorded)
                        """)
                .param("organisation", head.organisation())
                .param("since", head.since())
                .param("until", head.until(), Types.DATE)
                .param("name", head.name())
                .param("kk", head.office().kk())
                .param("ru", head.office().ru())
                .param("en", head.office().en())
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    /// Puts right what was recorded of whoever took office on a day.
    void correct(HeadInOffice head) {
        database.sql("""
                        update organisation.head
                        set tenure = daterange(cast(:since as date), cast(:until as date) + 1), name = :name,
                            office_kk = :kk, office_ru = :ru, office_en = :en
                        where organisation = :organisation and lower(tenure) = cast(:since as date)
                        """)
                .param("organisation", head.organisation())
                .param("since", head.since())
                .param("until", head.until(), Types.DATE)
                .param("name", head.name())
                .param("kk", head.office().kk())
                .param("ru", head.office().ru())
                .param("en", head.office().en())
                .update();
    }

    private static HeadInOffice head(ResultSet row, int number) throws SQLException {
        return new HeadInOffice(
                row.getString("organisation"),
                row.getString("name"),
                new Names(row.getString("office_kk"), row.getString("office_ru"), row.getString("office_en")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}

package kz.aiqyn.register.openness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What checkers find. It is read in two ways alone: by whoever found it, and by all once both have
/// handed in, which the view `openness.revealed` asks of each row. So no page, file or interface can show
/// more.
@Repository
class Findings {

    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    /// A checker's own findings of an assessment.
    ///
    /// @param login who asks
    List<Finding> own(long assessment, String login) {
        return database.sql("""
                        select f.item, f.mark, f.note, f.link
                        from openness.finding f
                        join openness.assessment a on a.id = f.assessment
                        where f.assessment = :assessment
                          and :login = case f.seat when 1 then a.first_checker else a.second_checker end
                        order by f.item
                        """)
                .param("assessment", assessment)
                .param("login", login)
                .query((row, number) -> finding(row, ""))
                .list();
    }

    private static Finding finding(ResultSet row, String of) throws SQLException {
        return new Finding(
                row.getString("item"),
                row.getString(of + "mark"),
                row.getString(of + "note"),
                row.getString(of + "link"));
    }

    /// Those of both, by item; none before both have handed in.
    List<ComparedItem> compared(long assessment) {
        return compared(List.of(assessment)).getOrDefault(assessment, List.of());
    }

    /// The same of many assessments, in one statement.
    Map<Long, List<ComparedItem>> compared(Collection<Long> assessments) {
        Map<Long, List<ComparedItem>> compared = new TreeMap<>();
        database.sql("""
                        select c.assessment, c.item, c.first_mark, c.second_mark, c.mark, c.reason,
                               one.note as first_note, one.link as first_link, two.note as second_note, two.link as second_link
                        from openness.compared c
                        join openness.revealed one on one.assessment = c.assessment and one.item = c.item and one.seat = 1
                        join openness.revealed two on two.assessment = c.assessment and two.item = c.item and two.seat = 2
                        where c.assessment = any(:assessments)
                        order by c.assessment, c.item
                        """).param("assessments", assessments.toArray(Long[]::new)).query(row -> {
            compared.computeIfAbsent(row.getLong("assessment"), any -> new ArrayList<>())
                    .add(new ComparedItem(
                            row.getString("item"),
                            finding(row, "first_"),
                            finding(row, "second_"),
                            row.getString("mark"),
                            row.getString("reason")));
        });
        return compared;
    }

    /// Keeps a checker's sheet as it is now, in place of what it was.
    void put(long assessment, int seat, List<Finding> sheet, Instant now) {
        database.sql("delete from openness.finding where assessment = :assessment and seat = :seat")
                .param("assessment", assessment)
                .param("seat", seat)
                .update();
        database.sql("""
                        insert into openness.finding (assessment, seat, item, mark, note, link, changed_at)
                        select :assessment, :seat, item, mark, note, link, :at
                        from unnest(cast(:items as text[]), cast(:marks as text[]), cast(:notes as text[]), cast(:links as text[]))
                            as given (item, mark, note, link)
                        """)
                .param("assessment", assessment)
                .param("seat", seat)
                .param("items", sheet.stream().map(Finding::item).toArray(String[]::new))
                .param("marks", sheet.stream().map(Finding::mark).toArray(String[]::new))
                .param("notes", sheet.stream().map(Finding::note).toArray(String[]::new))
                .param("links", sheet.stream().map(Finding::link).toArray(String[]::new))
                .param("at", Timestamp.from(now))
                .update();
    }
}

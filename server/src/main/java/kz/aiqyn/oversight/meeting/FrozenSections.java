package kz.aiqyn.oversight.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pages of agendas: as they are now while an agenda is made, as they were from its signing on.
@Repository
class FrozenSections {

    private final JdbcClient database;
    private final ObjectProvider<SectionSource> sources;
    private final InstantSource clock;

    FrozenSections(JdbcClient database, ObjectProvider<SectionSource> sources, InstantSource clock) {
        this.database = database;
        this.sources = sources;
        this.clock = clock;
    }

    /// The sources that there are, in order.
    List<SectionSource> sources() {
        return sources.orderedStream().toList();
    }

    Optional<SectionSource> source(String code) {
        return sources.stream().filter(source -> source.code().equals(code)).findFirst();
    }

    /// The source of the module whose words a rule is among.
    Optional<SectionSource> ofRule(String rule) {
        String module = rule.substring(0, rule.indexOf('.') + 1);
        return sources.stream()
                .filter(source -> source.name().equals(module + "section"))
                .findFirst();
    }

    /// An item's page as it is now; empty where it has none, or its source is gone.
    Optional<Section> now(AgendaItem item, Words words) {
        return source(item.page().section()).map(source -> source.section(request(item, words)));
    }

    private SectionRequest request(AgendaItem item, Words words) {
        LocalDate today = Kazakhstan.today(clock);
        Period quarter = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        return new SectionRequest(item.page().organisation(), quarter, today, Scope.ALL, words);
    }

    /// Keeps the pages of an agenda as they are now, in each language.
    void freeze(long meeting, List<AgendaItem> agenda, Instant now) {
        for (AgendaItem item : agenda) {
            for (Language language : Language.values()) {
                now(item, new Words(language)).ifPresent(section -> put(meeting, item.id(), language, section, now));
            }
        }
    }

    private void put(long meeting, long item, Language language, Section section, Instant now) {
        String parts = PartsJson.write(section.parts());
        database.sql("""
                        insert into meeting.frozen (meeting, item, language, title, parts, digest, changed_at)
                        values (:meeting, :item, :language, :title, :parts, :digest, :at)
                        """)
                .param("meeting", meeting)
                .param("item", item)
                .param("language", language.code())
                .param("title", section.title())
                .param("parts", parts)
                .param("digest", Sha256.of(section.title() + parts))
                .param("at", Timestamp.from(now))
                .update();
    }

    /// Forgets them: the agenda is made anew.
    void thaw(long meeting) {
        database.sql("delete from meeting.frozen where meeting = :meeting")
                .param("meeting", meeting)
                .update();
    }

    /// @param digest of its title and parts
    record Frozen(Section section, String digest) {}

    /// The frozen pages of a meeting, by item.
    Map<Long, Frozen> of(long meeting, Language language) {
        Map<Long, Frozen> frozen = new HashMap<>();
        database.sql("""
                        select item, title, parts, digest from meeting.frozen
                        where meeting = :meeting and language = :language order by item
                        """)
                .param("meeting", meeting)
                .param("language", language.code())
                .query(row -> {
                    frozen.put(
                            row.getLong("item"),
                            new Frozen(
                                    new Section(row.getString("title"), PartsJson.read(row.getString("parts"))),
                                    row.getString("digest")));
                });
        return frozen;
    }
}

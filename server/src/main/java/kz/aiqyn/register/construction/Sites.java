package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The construction sites in the database, without the rows below them.
@Repository
class Sites {

    private static final String SELECT = """
            select id, organisation, name_kk, name_ru, name_en, kind, village, latitude, longitude, contractor, bin,
                   contract_number, contract_date, first_sum, present_sum, programme, planned_start, planned_finish,
                   started, finished, state, remark, version, changed_at
            from construction.site
            """;

    private final JdbcClient database;

    Sites(JdbcClient database) {
        this.database = database;
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        database.sql("lock table construction.site in share row exclusive mode").update();
    }

    ConstructionSite get(long id) {
        return one(id, " where id = :id");
    }

    /// Reads a site and holds it until the transaction ends.
    ConstructionSite hold(long id) {
        return one(id, " where id = :id for update");
    }

    private ConstructionSite one(long id, String which) {
        return database.sql(SELECT + which)
                .param("id", id)
                .query((row, number) -> site(row))
                .optional()
                .orElseThrow(() -> Absent.of("construction.absent", String.valueOf(id)));
    }

    Optional<ConstructionSite> find(String organisation, String name) {
        return database.sql(SELECT + " where organisation = :organisation and name_kk = :name")
                .param("organisation", organisation)
                .param("name", name)
                .query((row, number) -> site(row))
                .optional();
    }

    /// All of them, in the order in which they came.
    List<ConstructionSite> list() {
        return database.sql(SELECT + " order by id")
                .query((row, number) -> site(row))
                .list();
    }

    /// Those that came from a file, or of which a file brought a row.
    List<ConstructionSite> of(long intake) {
        return database.sql(SELECT + """
                         where intake = :intake
                            or id in (select site from construction.money where intake = :intake)
                            or id in (select site from construction.report where intake = :intake)
                         order by id
                        """)
                .param("intake", intake)
                .query((row, number) -> site(row))
                .list();
    }

    /// Whether a site came from a file.
    boolean isFrom(long id, long intake) {
        return database.sql("select intake = :intake from construction.site where id = :id")
                .param("intake", intake)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Whether something that a file brought was written since.
    boolean isTouched(long intake) {
        return database.sql("""
                        select exists (select 1 from construction.site where intake = :intake and version > 1)
                            or exists (select 1 from construction.report where intake = :intake and version > 1)
                        """).param("intake", intake).query(Boolean.class).single();
    }

    boolean isEmpty(String organisation) {
        return database.sql("select not exists (select 1 from construction.site where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    long add(ConstructionSite site, long intake) {
        return bound(database.sql("""
                                insert into construction.site
                                    (organisation, name_kk, name_ru, name_en, kind, village, latitude, longitude,
                                     contractor, bin, contract_number, contract_date, first_sum, present_sum, programme,
                                     planned_start, planned_finish, started, finished, state, remark, changed_at, intake)
                                values (:organisation, :kk, :ru, :en, :kind, :village, :latitude, :longitude,
                                        :contractor, :bin, :number, :signed, :first, :present, :programme, :from, :to,
                                        :started, :finished, :state, :remark, :at, :intake)
                                returning id
                                """), site)
                .param("intake", intake)
                .query(Long.class)
                .single();
    }

    void put(ConstructionSite site) {
        bound(database.sql("""
                                update construction.site
                                set organisation = :organisation, name_kk = :kk, name_ru = :ru, name_en = :en,
                                    kind = :kind, village = :village, latitude = :latitude, longitude = :longitude,
                                    contractor = :contractor, bin = :bin, contract_number = :number,
                                    contract_date = :signed, first_sum = :first, present_sum = :present,
                                    programme = :programme, planned_start = :from, planned_finish = :to,
                                    started = :started, finished = :finished, state = :state, remark = :remark,
                                    changed_at = :at, version = version + 1
                                where id = :id
                                """), site).param("id", site.id()).update();
    }

    /// Marks a site of which a row was written as changed; its version stays when the same file brought
    /// both.
    void touch(long id, long intake, Instant now) {
        database.sql("""
                        update construction.site
                        set changed_at = :at,
                            version = version + case when :intake = 0 or intake <> :intake then 1 else 0 end
                        where id = :id
                        """)
                .param("id", id)
                .param("intake", intake)
                .param("at", Timestamp.from(now))
                .update();
    }

    void remove(long id) {
        database.sql("delete from construction.site where id = :id")
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ConstructionSite site) {
        WorksContract contract = site.contract();
        SiteTerm term = site.term();
        return statement
                .param("organisation", site.organisation())
                .param("kk", site.names().kk())
                .param("ru", site.names().ru())
                .param("en", site.names().en())
                .param("kind", Lifecycle.code(site.kind()))
                .param("village", site.place().village())
                .param("latitude", site.place().latitude())
                .param("longitude", site.place().longitude())
                .param("contractor", contract.contractor())
                .param("bin", contract.bin())
                .param("number", contract.number())
                .param("signed", date(contract.signed()))
                .param("first", contract.first())
                .param("present", contract.present())
                .param("programme", site.programme())
                .param("from", Date.valueOf(term.plannedStart()))
                .param("to", Date.valueOf(term.plannedFinish()))
                .param("started", date(term.started()))
                .param("finished", date(term.finished()))
                .param("state", Lifecycle.code(site.state()))
                .param("remark", site.remark())
                .param("at", Timestamp.from(site.changedAt()));
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static ConstructionSite site(ResultSet row) throws SQLException {
        @Nullable BigDecimal latitude = row.getBigDecimal("latitude");
        @Nullable BigDecimal longitude = row.getBigDecimal("longitude");
        return new ConstructionSite(
                row.getLong("id"),
                row.getString("organisation"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                Lifecycle.of(SiteKind.class, row.getString("kind")),
                new SitePlace(row.getString("village"), latitude, longitude),
                new WorksContract(
                        row.getString("contractor"),
                        row.getString("bin"),
                        row.getString("contract_number"),
                        day(row, "contract_date"),
                        row.getBigDecimal("first_sum"),
                        row.getBigDecimal("present_sum")),
                row.getString("programme"),
                new SiteTerm(
                        row.getDate("planned_start").toLocalDate(),
                        row.getDate("planned_finish").toLocalDate(),
                        day(row, "started"),
                        day(row, "finished")),
                Lifecycle.of(SiteState.class, row.getString("state")),
                row.getString("remark"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}

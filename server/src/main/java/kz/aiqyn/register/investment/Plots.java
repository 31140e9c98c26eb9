package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The plots of zones.
@Repository
class Plots {

    private final JdbcClient database;
    private final RowTable<Plot> rows;

    Plots(JdbcClient database) {
        this.database = database;
        RecordColumns<Plot> columns = spans(RecordColumns.<Plot>of()
                .key("number", "number", "since")
                .column("number", Plot::number)
                .column("area", Plot::area)
                .column("tenant", Plot::tenant)
                .column("project", Plot::project));
        rows = new RowTable<>(database, "investment.plot", "zone", columns, Plots::plot);
    }

    private static RecordColumns<Plot> spans(RecordColumns<Plot> columns) {
        return columns.column("since", plot -> plot.span().since())
                .column("until", plot -> plot.span().until())
                .column("since_at", plot -> plot.span().sinceAt())
                .column("until_at", plot -> plot.span().untilAt());
    }

    static Span span(RecordRow row) throws SQLException {
        return new Span(row.day("since"), row.dayOrNull("until"), row.moment("since_at"), row.momentOrNull("until_at"));
    }

    private static Plot plot(RecordRow row) throws SQLException {
        @Nullable BigDecimal project = row.decimalOrNull("project");
        return new Plot(
                row.text("number"),
                row.decimal("area"),
                row.text("tenant"),
                project == null ? null : project.longValueExact(),
                span(row));
    }

    RowTable<Plot> rows() {
        return rows;
    }

    /// Whether somebody has a plot for a project that a file brought.
    boolean areOfProjects(long intake) {
        return database.sql("""
            select exists (
                select 1 from investment.plot t join investment.project p on p.id = t.project
                where p.intake = :intake)
            """).param("intake", intake).query(Boolean.class).single();
    }

    /// A plot with the name of the project that has it.
    ///
    /// @param project null where it is none of this register
    record Shown(Plot plot, @Nullable Names project) {}

    /// The plots of a zone by number, of each the latest tenant first.
    List<Shown> list(long zone) {
        return database.sql("""
            select t.number, t.area, t.tenant, t.project, t.since, t.until, t.since_at, t.until_at, p.name_kk,
                   p.name_ru, p.name_en
            from investment.plot t left join investment.project p on p.id = t.project
            where t.zone = :zone order by length(t.number), t.number, t.since desc
            """)
                .param("zone", zone)
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    Plot plot = plot(row);
                    return new Shown(plot, plot.project() == null ? null : row.names("name"));
                })
                .list();
    }

    /// A plot that a project has, in its zone.
    record OfProject(long zone, Names names, Plot plot) {}

    List<OfProject> ofProject(long project) {
        return database.sql("""
            select t.number, t.area, t.tenant, t.project, t.since, t.until, t.since_at, t.until_at, z.id, z.name_kk,
                   z.name_ru, z.name_en
            from investment.plot t join investment.zone z on z.id = t.zone
            where t.project = :project order by t.since, z.id
            """)
                .param("project", project)
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    return new OfProject(row.id(), row.names("name"), plot(row));
                })
                .list();
    }
}

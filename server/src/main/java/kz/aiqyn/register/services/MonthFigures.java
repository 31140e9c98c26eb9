package kz.aiqyn.register.services;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Monthly figures in the database.
@Repository
class MonthFigures extends RecordTable<MonthFigure> {

    private static final RecordColumns<MonthFigure> COLUMNS = RecordColumns.<MonthFigure>of()
            .key("month", "organisation", "service", "month")
            .column("organisation", MonthFigure::organisation)
            .column("service", MonthFigure::service)
            .column("month", figure -> figure.month().toString())
            .column("given", figure -> figure.counts().given())
            .column("overdue", figure -> figure.counts().overdue())
            .column("refused", figure -> figure.counts().refused())
            .column("unlawful", figure -> figure.counts().unlawful())
            .column("complaints", figure -> figure.counts().complaints())
            .column("electronic", figure -> figure.counts().electronic())
            .column("proactive", figure -> figure.counts().proactive());

    MonthFigures(JdbcClient database) {
        super(database, "services.figure", "services", COLUMNS, MonthFigures::figure);
    }

    private static MonthFigure figure(RecordRow row) throws SQLException {
        return new MonthFigure(
                row.id(),
                row.text("organisation"),
                row.text("service"),
                Period.of(row.text("month")),
                counts(row),
                row.version(),
                row.changedAt());
    }

    static ServiceCounts counts(RecordRow row) throws SQLException {
        return new ServiceCounts(
                (int) row.number("given"),
                (int) row.number("overdue"),
                (int) row.number("refused"),
                (int) row.number("unlawful"),
                (int) row.number("complaints"),
                (int) row.number("electronic"),
                row.whole("proactive"));
    }

    /// Those of some bodies in some months.
    List<MonthFigure> list(Collection<String> organisations, Collection<String> months) {
        return list(read(" where organisation = any(:organisations) and month = any(:months) order by id")
                .param("organisations", organisations.toArray(String[]::new))
                .param("months", months.toArray(String[]::new)));
    }
}

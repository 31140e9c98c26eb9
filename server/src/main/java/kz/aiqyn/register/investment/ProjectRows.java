package kz.aiqyn.register.investment;

import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows below projects: promises, openings, money by year, facts by quarter.
@Repository
class ProjectRows {

    private final RowTable<Promise> promises;
    private final RowTable<Opening> openings;
    private final RowTable<YearFunds> funds;
    private final RowTable<QuarterFact> facts;

    ProjectRows(JdbcClient database) {
        promises = promises(database);
        openings = openings(database);
        funds = funds(database);
        facts = facts(database);
    }

    private static RowTable<Promise> promises(JdbcClient database) {
        RecordColumns<Promise> columns = RecordColumns.<Promise>of()
                .key("due", "number")
                .column("number", Promise::number)
                .column("said_on", Promise::saidOn)
                .column("due", Promise::due)
                .column("reason", Promise::reason);
        return new RowTable<>(
                database,
                "investment.promise",
                "project",
                columns,
                row -> new Promise((int) row.number("number"), row.day("said_on"), row.day("due"), row.text("reason")));
    }

    private static RowTable<Opening> openings(JdbcClient database) {
        RecordColumns<Opening> columns = RecordColumns.<Opening>of()
                .key("opened-on", "number")
                .column("number", Opening::number)
                .column("opened_on", Opening::openedOn)
                .column("act", Opening::act);
        return new RowTable<>(
                database,
                "investment.opening",
                "project",
                columns,
                row -> new Opening((int) row.number("number"), row.day("opened_on"), row.text("act")));
    }

    private static RowTable<YearFunds> funds(JdbcClient database) {
        RecordColumns<YearFunds> columns = RecordColumns.<YearFunds>of()
                .key("year", "year", "source")
                .column("year", YearFunds::year)
                .column("source", YearFunds::source)
                .column("planned", YearFunds::planned)
                .column("made", YearFunds::made);
        return new RowTable<>(
                database,
                "investment.funds",
                "project",
                columns,
                row -> new YearFunds(
                        (int) row.number("year"),
                        row.word(YearFunds.Source.class, "source"),
                        row.decimal("planned"),
                        row.decimal("made")));
    }

    private static RowTable<QuarterFact> facts(JdbcClient database) {
        RecordColumns<QuarterFact> columns = RecordColumns.<QuarterFact>of()
                .key("period", "period")
                .column("period", fact -> fact.period().toString())
                .column("jobs_planned", QuarterFact::jobsPlanned)
                .column("jobs", QuarterFact::jobs)
                .column("invested", QuarterFact::invested)
                .column("note", QuarterFact::note);
        return new RowTable<>(
                database,
                "investment.fact",
                "project",
                columns,
                row -> new QuarterFact(
                        Period.of(row.text("period")),
                        row.whole("jobs_planned"),
                        (int) row.number("jobs"),
                        row.decimal("invested"),
                        row.text("note")));
    }

    RowTable<Promise> promises() {
        return promises;
    }

    RowTable<Opening> openings() {
        return openings;
    }

    RowTable<YearFunds> funds() {
        return funds;
    }

    RowTable<QuarterFact> facts() {
        return facts;
    }

    List<RowTable<?>> all() {
        return List.of(promises, openings, funds, facts);
    }

    ProjectDossier dossier(InvestmentProject project) {
        long id = project.id();
        return new ProjectDossier(project, promises.list(id), openings.list(id), funds.list(id), facts.list(id));
    }
}

package kz.aiqyn.oversight.assignment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The assignments in the database, with who helps and what longer terms were asked for.
@Repository
class Assignments extends RecordTable<Assignment> {

    private static final RecordColumns<Assignment> COLUMNS = RecordColumns.<Assignment>of()
            .key("number", "number")
            .column("number", Assignment::number)
            .names("name", Assignment::text)
            .column("organisation", Assignment::organisation)
            .column("origin", one -> one.origin().kind())
            .column("origin_title", one -> one.origin().title())
            .column("origin_subject", one -> one.origin().subject())
            .column("origin_local", one -> one.origin().local())
            .column("indicator", Assignment::indicator)
            .column("given_on", one -> one.term().givenOn())
            .column("first_term", one -> one.term().first())
            .column("term", one -> one.term().until())
            .column("repeats", one -> one.term().repeats())
            .column("weight", Assignment::weight)
            .column("promised", Assignment::promised)
            .column("controller", Assignment::controller)
            .column("controlled_by", Assignment::controlledBy)
            .column("parent", Assignment::parent)
            .column("state", Assignment::state)
            .column("reported_on", one -> one.course().reportedOn())
            .column("proof", one -> one.course().proof())
            .column("returns", one -> one.course().returns())
            .column("ended_on", one -> one.course().endedOn());

    private static final RecordColumns<CoExecutor> OF_CO_EXECUTOR = RecordColumns.<CoExecutor>of()
            .key("organisation", "organisation")
            .column("organisation", CoExecutor::organisation);

    private static final RecordColumns<Extension> OF_EXTENSION = RecordColumns.<Extension>of()
            .key("asked-on", "asked_on")
            .column("asked_on", Extension::askedOn)
            .column("until", Extension::until)
            .column("reason", Extension::reason)
            .column("decision", Extension::decision)
            .column("decided_on", Extension::decidedOn)
            .column("answer", Extension::answer);

    private final JdbcClient database;
    private final RowTable<CoExecutor> coExecutors;
    private final RowTable<Extension> extensions;

    Assignments(JdbcClient database) {
        super(database, "assignment.assignment", "assignment", COLUMNS, Assignments::assignment);
        this.database = database;
        coExecutors = new RowTable<>(
                database,
                "assignment.co_executor",
                "assignment",
                OF_CO_EXECUTOR,
                row -> new CoExecutor(row.text("organisation")));
        extensions = new RowTable<>(
                database,
                "assignment.extension",
                "assignment",
                OF_EXTENSION,
                row -> new Extension(
                        row.day("asked_on"),
                        row.day("until"),
                        row.text("reason"),
                        row.word(Extension.Decision.class, "decision"),
                        row.dayOrNull("decided_on"),
                        row.text("answer")));
    }

    RowTable<CoExecutor> coExecutors() {
        return coExecutors;
    }

    RowTable<Extension> extensions() {
        return extensions;
    }

    /// The assignments that one was split into.
    List<Assignment> parts(long id) {
        return list(read(" where parent = :id order by term, id").param("id", id));
    }

    /// Those of some ids.
    List<Assignment> some(Collection<Long> ids) {
        return list(read(" where id = any(:ids) order by id").param("ids", ids.toArray(Long[]::new)));
    }

    /// Those at work whose term is on a day or before, and that are not reported as done.
    List<Assignment> unreported(LocalDate latest) {
        return list(read(" where ended_on is null and state <> 'reported' and term <= :latest order by term, id")
                .param("latest", latest));
    }

    /// Those of some numbers of the register, by number.
    Map<String, Assignment> numbered(Collection<String> numbers) {
        return list(read(" where number = any(:numbers)").param("numbers", numbers.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(Assignment::number, one -> one));
    }

    /// A number that none was registered under, by the year in which it is given; nobody else gets it.
    String next(int year) {
        long number = database.sql("""
                        insert into assignment.counter (year, number) values (:year, 1)
                        on conflict (year) do update set number = assignment.counter.number + 1
                        returning number
                        """).param("year", year).query(Long.class).single();
        return "%d/%d".formatted(number, year);
    }

    private static Assignment assignment(RecordRow row) throws SQLException {
        Integer parent = row.whole("parent");
        return new Assignment(
                row.id(),
                row.text("number"),
                row.names("name"),
                row.text("organisation"),
                new AssignmentOrigin(
                        row.word(AssignmentOrigin.Kind.class, "origin"),
                        row.text("origin_title"),
                        row.text("origin_subject"),
                        row.text("origin_local")),
                row.text("indicator"),
                new AssignmentTerm(
                        row.day("given_on"),
                        row.day("first_term"),
                        row.day("term"),
                        row.word(AssignmentTerm.Repeats.class, "repeats")),
                (int) row.number("weight"),
                row.isTrue("promised"),
                row.text("controller"),
                row.text("controlled_by"),
                parent == null ? null : parent.longValue(),
                new AssignmentCourse(
                        row.word(AssignmentState.class, "state"),
                        row.dayOrNull("reported_on"),
                        row.text("proof"),
                        (int) row.number("returns"),
                        row.dayOrNull("ended_on")),
                row.version(),
                row.changedAt());
    }
}

package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented assignments: for departments as many in each quarter, and as many of them in time, as the invented oblast's
/// figures say; for everybody what is at work now.
@Component
class AssignmentSample implements DemonstrationPart {

    private static final int MANY = 12;
    /// Kinds of bodies whose rating names the indicators that texts do.
    private static final Set<String> AKIMATS = Set.of("city", "district");

    private static final String COPY = """
            copy assignment.assignment (number, name_kk, name_ru, name_en, organisation, origin, origin_title,
                origin_subject, origin_local, indicator, given_on, first_term, term, weight, promised, repeats, controller,
                controlled_by, state, reported_on, proof, returns, ended_on, changed_at) from stdin""";

    /// Every ninth at work is carried out with another body.
    private static final String HELPED = """
            insert into assignment.co_executor (assignment, organisation, changed_at)
            select a.id, b.organisation, a.changed_at
            from (select *, row_number() over (order by id) as place from assignment.assignment
                  where ended_on is null and organisation = any(:organisations)) a
            join (select organisation, row_number() over (order by organisation) as place,
                         count(*) over () as together
                  from unnest(cast(:organisations as text[])) as each (organisation)) b
                on b.place = 1 + a.place % b.together and b.organisation <> a.organisation
            where a.place % 9 = 1
            """;

    private static final String ASKED = """
            insert into assignment.extension (assignment, asked_on, until, reason, decision, decided_on, answer, changed_at)
            select id, least(first_term, calendar.today()), term + 14, 'Мердігердің құжаттары кешігіп түсті', 'asked', null, '', changed_at
            from (select *, row_number() over (order by id) as place from assignment.assignment
                  where state = 'accepted' and term >= calendar.today() and organisation = any(:organisations)) a
            where place % 5 = 1
            union all
            select id, first_term, term, 'Конкурс қайта жарияланды', 'granted', first_term, '', changed_at
            from assignment.assignment where term > first_term and organisation = any(:organisations)
            """;

    private final DataSource source;
    private final JdbcClient database;
    private final Assignments assignments;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AssignmentSample(
            DataSource source,
            JdbcClient database,
            Assignments assignments,
            Organisations organisations,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.source = source;
        this.database = database;
        this.assignments = assignments;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String stage() {
        return "assignment.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        LocalDate today = Kazakhstan.today(clock);
        TreeSet<String> bodies = new TreeSet<>();
        List<Assignment> made = new ArrayList<>();
        SampleWork work = new SampleWork(clock.instant(), today);
        Map<String, List<SampleDiscipline>> figures =
                codes.size() >= MANY ? SampleDiscipline.of(organisations.units()) : Map.of();
        TreeSet<String> all = new TreeSet<>(codes);
        all.addAll(figures.keySet());
        for (String code : all) {
            RatedUnit unit = organisations.units().find(code).orElse(null);
            if (unit != null && unit.parent() != null && unit.to() == null && assignments.isEmpty(code)) {
                bodies.add(code);
                made.addAll(work.quarters(code, figures.getOrDefault(code, List.of())));
                made.addAll(work.now(code));
                if (codes.size() >= MANY && AKIMATS.contains(unit.kind())) {
                    made.addAll(work.aimed(code));
                }
            }
        }
        if (made.isEmpty()) {
            return;
        }
        made.sort(Comparator.comparing(one -> one.term().givenOn()));
        int before = database.sql("select count(*) from assignment.assignment")
                .query(Integer.class)
                .single();
        CopiedRows.write(source, COPY, rows -> {
            int number = before;
            for (Assignment one : made) {
                number++;
                row(rows, one, "12-3/" + number);
            }
        });
        for (String follow : List.of(HELPED, ASKED)) {
            database.sql(follow)
                    .param("organisations", bodies.toArray(String[]::new))
                    .update();
        }
        audit.record(AuditedOperation.of(
                "assignment.invented", "assignment:sample", Map.of("number", String.valueOf(made.size()))));
        LocalDate first = made.stream()
                .map(one -> one.term().givenOn())
                .min(LocalDate::compareTo)
                .orElse(today);
        events.publishEvent(AssignmentMeasures.touched(bodies, first, today));
    }

    private static void row(CopiedRows rows, Assignment one, String number) {
        AssignmentCourse course = one.course();
        @Nullable LocalDate ended = course.endedOn();
        rows.row(
                number,
                one.text().kk(),
                one.text().ru(),
                one.text().en(),
                one.organisation(),
                Lifecycle.code(one.origin().kind()),
                one.origin().title(),
                "",
                "",
                one.indicator(),
                one.term().givenOn(),
                one.term().first(),
                one.term().until(),
                one.weight(),
                one.promised(),
                Lifecycle.code(one.term().repeats()),
                one.controller(),
                one.controlledBy(),
                Lifecycle.code(one.state()),
                course.reportedOn(),
                course.proof(),
                course.returns(),
                ended,
                one.changedAt());
    }
}

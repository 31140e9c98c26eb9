package kz.aiqyn.register.appraisal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.sealing.SealedProgress;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies whose proposals cost more than is needed, or whose experts are late; and what waits for experts and for
/// whoever keeps the calls.
@Repository
@Order(58)
class AppraisalAttention implements AttentionSource, PendingTasks {

    private static final String OVERRUN = "appraisal.attention.overrun";
    private static final String EXPERTS = "appraisal.attention.experts";
    /// So many days before the deadline whoever has not handed in is late.
    private static final int SOON = 3;

    private final JdbcClient database;
    private final ProjectCalls calls;
    private final CallRows rows;
    private final SealedScores sealed;
    private final Access access;
    private final InstantSource clock;

    AppraisalAttention(
            JdbcClient database,
            ProjectCalls calls,
            CallRows rows,
            SealedScores sealed,
            Access access,
            InstantSource clock) {
        this.database = database;
        this.calls = calls;
        this.rows = rows;
        this.sealed = sealed;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of("appraisal.attention.overrun", "appraisal.attention.experts");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return Stream.concat(overruns(day, scope), experts(day, scope)).sorted().toList();
    }

    /// In calls that are not decided yet: what was decided is no longer to be mended.
    private Stream<Attention> overruns(LocalDate day, Scope scope) {
        return database
                .sql("""
                    select organisation, year, count(*) as projects, sum(overrun) / 1000 as overrun
                    from appraisal.present
                    where overrun > 0 and call_state <> 'signed' and year <= :year
                      and (:everything or organisation = any(:organisations))
                    group by organisation, year order by organisation, year
                    """)
                .param("year", day.getYear() + 1)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .query((row, number) -> new Attention(
                        row.getString("organisation"),
                        OVERRUN,
                        Phrase.of(OVERRUN + ".figures", row.getLong("projects"), row.getBigDecimal("overrun")),
                        row.getDouble("overrun"),
                        AppraisalCard.STAFF + "?facet=overrun&organisation=" + row.getString("organisation") + "&q="
                                + row.getInt("year")))
                .list()
                .stream();
    }

    private Stream<Attention> experts(LocalDate day, Scope scope) {
        List<Attention> late = new ArrayList<>();
        for (ProjectCall call : scored()) {
            long left = ChronoUnit.DAYS.between(day, call.deadline());
            for (CallExpert expert : left <= SOON ? rows.experts().list(call.id()) : List.<CallExpert>of()) {
                long owed = owed(call, expert.login());
                if (owed > 0
                        && scope.covers(expert.organisation())
                        && !expert.organisation().isEmpty()) {
                    late.add(new Attention(
                            expert.organisation(),
                            EXPERTS,
                            Phrase.of(EXPERTS + ".figures", expert.number(), owed, call.deadline()),
                            owed,
                            AppraisalCard.STAFF + AppraisalCard.CALLS + "/" + call.id()));
                }
            }
        }
        return late.stream();
    }

    private List<ProjectCall> scored() {
        return calls.latestFirst().stream()
                .filter(call -> call.state() == CallState.SCORING)
                .toList();
    }

    private long owed(ProjectCall call, String login) {
        return sealed.progress(call).stream()
                .flatMap(progress -> progress.judges().stream())
                .filter(judge -> judge.judge().equals(login))
                .mapToLong(judge -> judge.due() - judge.in())
                .sum();
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        if (access.may(AppraisalRights.SCORE)) {
            String login = access.person().orElseThrow().login();
            for (ProjectCall call : calls.scoredBy(login)) {
                long owed = owed(call, login);
                if (owed > 0) {
                    tasks.add(new PendingTask(
                            Phrase.of("appraisal.waiting.score", owed),
                            AppraisalCard.STAFF + AppraisalCard.DESK,
                            call.deadline()));
                }
            }
        }
        if (access.may(AppraisalRights.KEEP)) {
            scored().stream()
                    .filter(call -> sealed.progress(call)
                            .filter(SealedProgress::openable)
                            .isPresent())
                    .forEach(call ->
                            tasks.add(PendingTask.of(Phrase.of("appraisal.waiting.open", call.names()), page(call))));
            drafts(tasks);
        }
        if (access.may(AppraisalRights.SIGN)) {
            calls.latestFirst().stream()
                    .filter(call -> call.state() == CallState.RANKED)
                    .forEach(call -> tasks.add(
                            PendingTask.of(Phrase.of("appraisal.waiting.sign", call.names()), page(call) + "/choice")));
        }
        return tasks;
    }

    private void drafts(List<PendingTask> tasks) {
        long drafts = database.sql("""
            select count(*) from appraisal.proposal p join appraisal.call c on c.id = p.call
            where p.state = 'proposed' and c.state = 'gathering' and c.year >= :year
            """)
                .param("year", Kazakhstan.today(clock).getYear() - 1)
                .query(Long.class)
                .single();
        if (drafts > 0) {
            tasks.add(PendingTask.of(
                    Phrase.of("appraisal.waiting.drafts", drafts), AppraisalCard.STAFF + "?state=proposed"));
        }
    }

    private static String page(ProjectCall call) {
        return AppraisalCard.STAFF + AppraisalCard.CALLS + "/" + call.id();
    }
}

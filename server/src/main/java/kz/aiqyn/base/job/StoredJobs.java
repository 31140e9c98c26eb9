package kz.aiqyn.base.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Jobs as they are kept: what people see in a table of ours, what is due in the scheduler's beside it.
@Repository
class StoredJobs implements Jobs {

    static final String TABLE = "job.scheduled_task";
    static final PostgreSqlJdbcCustomization DIALECT = new PostgreSqlJdbcCustomization(false, true);

    /// Who asks where nobody is signed in.
    static final String PROGRAM = "aiqyn";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String SELECT = """
            select id, kind, key, name_kk, name_ru, name_en, subject_kk, subject_ru, subject_en, state, stage, done, total,
                result, failure_kk, failure_ru, failure_en, asked_at, asked_by, ended_at
            from job.job
            """;

    private final JdbcClient database;
    private final SchedulerClient due;
    private final TransactionTemplate transactions;
    private final JobSignals signals;
    private final Access access;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredJobs(
            DataSource source,
            PlatformTransactionManager transactions,
            JobSignals signals,
            Access access,
            InstantSource clock) {
        this.database = JdbcClient.create(source);
        this.due = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .jdbcCustomization(DIALECT)
                .build();
        this.transactions = new TransactionTemplate(transactions);
        this.signals = signals;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public <T> long ask(JobOrder<T> order) {
        return Objects.requireNonNull(transactions.execute(status -> same(order).orElseGet(() -> add(order))));
    }

    /// A job that does for this asking too. That it is held until the asking transaction ends keeps it from
    /// being begun before what that has written can be seen; one that is being begun is passed over.
    private Optional<Long> same(JobOrder<?> order) {
        if (order.key().isEmpty() || isSnapshot()) {
            return Optional.empty();
        }
        return database.sql("""
                        select id from job.job
                        where kind = :kind and key = :key
                          and (state = 'WAITING' or :running and state = 'RUNNING')
                        order by id limit 1
                        for share skip locked
                        """)
                .param("kind", order.kind().code())
                .param("key", order.key())
                .param("running", order.shared() == JobOrder.Shared.UNTIL_ENDED)
                .query(Long.class)
                .optional();
    }

    /// Who reads as of one moment cannot lock what was changed since.
    private static boolean isSnapshot() {
        Integer level = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return level != null && level >= TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    private <T> long add(JobOrder<T> order) {
        String kind = order.kind().code();
        Names name = Words.inEach(Phrase.of(JobKind.key(kind)));
        Instant dueAt = signals.now().plus(order.delay());
        long id = database.sql("""
                        insert into job.job (kind, key, lane, data, name_kk, name_ru, name_en, subject_kk, subject_ru,
                            subject_en, state, asked_at, asked_by, due_at)
                        values (:kind, :key, :lane, cast(:data as json), :nameKk, :nameRu, :nameEn, :subjectKk,
                            :subjectRu, :subjectEn, 'WAITING', :at, :by, :due)
                        returning id
                        """)
                .param("kind", kind)
                .param("key", order.key())
                .param("lane", order.kind().lane(order.data()))
                .param("data", json.writeValueAsString(order.data()))
                .param("nameKk", name.kk())
                .param("nameRu", name.ru())
                .param("nameEn", name.en())
                .param("subjectKk", order.subject().kk())
                .param("subjectRu", order.subject().ru())
                .param("subjectEn", order.subject().en())
                .param("at", time(clock.instant()))
                .param("by", access.person().map(Access.Person::login).orElse(PROGRAM))
                .param("due", time(dueAt))
                .query(Long.class)
                .single();
        due.scheduleIfNotExists(new TaskInstance<>(kind, Long.toString(id)), dueAt);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signals.asked(order.delay());
            }
        });
        return id;
    }

    @Override
    public Optional<Job> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(StoredJobs::read)
                .optional();
    }

    @Override
    public List<Job> underWay(List<String> kinds) {
        return database.sql(SELECT + " where ended_at is null and kind = any(:kinds) order by id")
                .param("kinds", kinds.toArray(String[]::new))
                .query(StoredJobs::read)
                .list();
    }

    @Override
    public Job await(long id) {
        awaitUntil(() -> find(id).filter(Job::isUnderWay).isEmpty(), "job " + id);
        return get(id);
    }

    @Override
    public Job await(long id, Duration longest) {
        Instant late = signals.now().plus(longest);
        while (get(id).isUnderWay() && signals.now().isBefore(late)) {
            signals.awaitEnd();
        }
        return get(id);
    }

    @Override
    public void awaitAll() {
        awaitUntil(
                () -> database.sql("select not exists (select from job.job where ended_at is null)")
                        .query(Boolean.class)
                        .single(),
                "work");
    }

    private void awaitUntil(BooleanSupplier ended, String what) {
        Instant late = signals.now().plus(PATIENCE);
        while (!ended.getAsBoolean()) {
            if (signals.now().isAfter(late)) {
                throw new IllegalStateException("%s has not ended within %s".formatted(what, PATIENCE));
            }
            signals.awaitEnd();
        }
    }

    /// What there is to do when a job is due.
    sealed interface Turn {

        /// It has ended, or is not there any more.
        record Over() implements Turn {}

        /// Somebody asks for it just now, or another one of its lane is being done.
        record Later(boolean lane) implements Turn {}

        /// It is this server's to do.
        ///
        /// @param tries how often it was begun, with this time
        record Now(String data, String askedBy, int tries) implements Turn {}
    }

    private record Row(JobState state, String lane, String data, String askedBy, int tries) {}

    /// Begins a job that is due.
    Turn begin(long id) {
        return Objects.requireNonNull(transactions.execute(status -> take(id)));
    }

    private Turn take(long id) {
        Optional<Row> found = database.sql("""
                        select state, lane, data, asked_by, tries from job.job where id = :id for update skip locked
                        """)
                .param("id", id)
                .query((row, number) -> new Row(
                        JobState.valueOf(row.getString("state")),
                        row.getString("lane"),
                        row.getString("data"),
                        row.getString("asked_by"),
                        row.getInt("tries")))
                .optional();
        if (found.isEmpty()) {
            return find(id).isPresent() ? new Turn.Later(false) : new Turn.Over();
        }
        Row job = found.get();
        if (job.state() == JobState.DONE || job.state() == JobState.FAILED) {
            return new Turn.Over();
        }
        if (!job.lane().isEmpty() && isTaken(job.lane(), id)) {
            return new Turn.Later(true);
        }
        database.sql("""
                        update job.job
                        set state = 'RUNNING', tries = tries + 1, began_at = coalesce(began_at, :at)
                        where id = :id
                        """).param("id", id).param("at", time(clock.instant())).update();
        return new Turn.Now(job.data(), job.askedBy(), job.tries() + 1);
    }

    private boolean isTaken(String lane, long id) {
        TransactionLock.hold(database, "job/" + lane);
        return database.sql("""
                        select exists (
                            select from job.job where lane = :lane and state = 'RUNNING' and id <> :id and ended_at is null)
                        """)
                .param("lane", lane)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void progress(long id, String stage, int done, int total) {
        database.sql("update job.job set stage = :stage, done = :done, total = :total where id = :id")
                .param("id", id)
                .param("stage", stage)
                .param("done", done)
                .param("total", total)
                .update();
    }

    /// Has a job that was cut off wait again.
    void putBack(long id) {
        database.sql("update job.job set state = 'WAITING' where id = :id and state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    /// Keeps what became of a job, unless that is known already.
    void end(long id, JobEnd end) {
        String result = end instanceof JobEnd.Done(String address) ? address : "";
        Names failure = end instanceof JobEnd.Failed failed
                ? new Names(said(failed, Language.KK), said(failed, Language.RU), said(failed, Language.EN))
                : Names.NONE;
        transactions.executeWithoutResult(status -> {
            List<String> lanes = database.sql("""
                            update job.job
                            set state = :state, result = :result, failure_kk = :kk, failure_ru = :ru, failure_en = :en,
                                ended_at = :at
                            where id = :id and ended_at is null
                            returning lane
                            """)
                    .param("id", id)
                    .param("state", (failure.isEmpty() ? JobState.DONE : JobState.FAILED).name())
                    .param("result", result)
                    .param("kk", failure.kk())
                    .param("ru", failure.ru())
                    .param("en", failure.en())
                    .param("at", time(clock.instant()))
                    .query((row, number) -> row.getString("lane"))
                    .list();
            lanes.stream().filter(lane -> !lane.isEmpty()).forEach(lane -> callNext(lane, id));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signals.ended();
                    signals.asked(Duration.ZERO);
                }
            });
        });
    }

    /// The next of a lane need not wait until it is looked at again.
    private void callNext(String lane, long ended) {
        database.sql("""
                        update job.scheduled_task t
                        set execution_time = :now
                        from (
                            select kind, id from job.job
                            where lane = :lane and state = 'WAITING' and id <> :ended and due_at <= :now
                            order by id limit 1) next
                        where t.task_name = next.kind and t.task_instance = cast(next.id as text) and not t.picked
                          and t.execution_time > :now
                        """)
                .param("lane", lane)
                .param("ended", ended)
                .param("now", time(signals.now()))
                .update();
    }

    /// Forgets what ended before a moment.
    int forget(Instant before) {
        return database.sql("delete from job.job where ended_at < :before")
                .param("before", time(before))
                .update();
    }

    <T> T read(String data, Class<T> type) {
        return json.readValue(data, type);
    }

    private static String said(JobEnd.Failed failed, Language language) {
        Words words = new Words(language);
        return String.join("\n", failed.reasons().stream().map(words::say).toList());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("key"),
                names(row, "name"),
                names(row, "subject"),
                JobState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("result"),
                names(row, "failure"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static Names names(ResultSet row, String column) throws SQLException {
        return new Names(row.getString(column + "_kk"), row.getString(column + "_ru"), row.getString(column + "_en"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

package kz.aiqyn.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.RecordVerification.Fault;
import kz.aiqyn.base.audit.RecordVerification.Mismatch;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.identity.account.AccountChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.ops.backup.BackupWriter;
import kz.aiqyn.ops.backup.Restoration;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.ops.serving.ServerParts;
import kz.aiqyn.ops.verify.Verification;
import kz.aiqyn.testing.BoundOblast;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every record that the public or a right rests on is altered, taken away, added and pointed elsewhere behind the
/// program's back, by the owner of the database, past every trigger and rule of it. An oblast is filled once, half of
/// it before records were bound; what is altered is altered in a transaction that is rolled back.
@Tag("slow")
class BoundRecordsTest {

    @TempDir
    private static Path folder;

    private static String url = "";
    private static RunningServer server;
    private static JdbcClient database;
    private static TransactionTemplate transaction;
    private static RecordVerification records;

    @BeforeAll
    static void fill() {
        url = TestDatabase.url();
        try (RunningServer before = RunningServer.start(url, "aiqyn.audit.looks-only=true")) {
            BoundOblast.begin(before.context());
            assertThat(before.bean(RecordVerification.class).all().mismatches())
                    .as("nothing is bound yet")
                    .isNotEmpty()
                    .allMatch(mismatch -> mismatch.fault() == Fault.NOT_BEGUN);
        }
        server = RunningServer.start(url, "aiqyn.audit.heads=" + folder.resolve("heads"));
        BoundOblast.finish(server.context());
        database = server.bean(JdbcClient.class);
        transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        records = server.bean(RecordVerification.class);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everythingIsAsItShouldBeWhenNobodyTouchedIt() {
        assertThat(faults(server.context(), folder.resolve("none"))).isEmpty();
        RecordVerification.Result result = records.all();
        assertThat(result.beginnings()).singleElement().satisfies(beginning -> {
            assertThat(beginning.entry()).isGreaterThan(1);
            assertThat(beginning.records()).isPositive().isLessThan(result.records());
        });
        assertThat(count("select count(*) from audit.touched")).isZero();
    }

    /// A table or a column that is new has to be bound, or to say why it is not.
    @Test
    void everyTableAndColumnIsBoundOrSaysWhyNot() {
        BoundTables tables = server.bean(BoundTables.class);
        TreeSet<String> told = new TreeSet<>(tables.unbound().keySet());
        tables.list().values().stream().map(BoundQuery::table).forEach(table -> {
            told.add(table.table());
            Stream.of(table.key(), table.columns())
                    .flatMap(List::stream)
                    .forEach(column -> told.add(table.table() + "." + column));
        });
        List<String> untold = database
                .sql("""
                        select n.nspname || '.' || c.relname as table_name, a.attname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname = any(:schemas) and n.nspname <> 'audit'
                          and c.relname <> 'flyway_schema_history'
                        order by 1, 2
                        """)
                .param("schemas", ModuleCards.schemas().toArray(String[]::new))
                .query((row, number) -> row.getString("table_name") + "." + row.getString("attname"))
                .list()
                .stream()
                .filter(column -> !told.contains(column))
                .filter(column -> !tables.unbound().containsKey(column.substring(0, column.lastIndexOf('.'))))
                .toList();
        assertThat(untold).isEmpty();
    }

    @TestFactory
    Stream<org.junit.jupiter.api.DynamicTest> namesWhatWasWrittenBehindTheProgramsBack() {
        return server.bean(BoundTables.class).list().values().stream()
                .map(query -> dynamicTest(query.table().table(), () -> attack(query)));
    }

    private static void attack(BoundQuery query) {
        BoundTable table = query.table();
        String name = table.table();
        Tampering tampering = new Tampering(query);
        assertThat(count("select count(*) from " + tampering.bound())).as(name).isPositive();
        BoundRows rows = server.bean(BoundRows.class);
        for (String column : table.columns()) {
            List<Mismatch> found = tampered(
                    tampering.altering(column), () -> rows.compare(query).mismatches());
            assertThat(found).as("%s.%s altered", name, column).singleElement().satisfies(mismatch -> {
                assertThat(mismatch.fault()).isEqualTo(Fault.ALTERED);
                assertThat(mismatch.entry()).isPositive();
            });
        }
        Map<String, String> others = Map.of(
                "taken away", tampering.takingAway(),
                "added", tampering.adding(),
                "pointed elsewhere", tampering.rekeying());
        others.forEach((what, statements) -> assertNamed(
                name, what, tampered(statements, () -> rows.compare(query).mismatches())));
    }

    /// Each table is attacked by itself, which is quicker; the whole names what is wrong in one of them.
    @Test
    void theWholeNamesWhatIsWrongInOneTable() {
        BoundQuery query = server.bean(BoundTables.class).get("organisation.head");
        assertNamed(
                "organisation.head",
                "taken away",
                tampered(new Tampering(query).takingAway(), () -> records.all().mismatches()));
    }

    private static void assertNamed(String table, String what, List<Mismatch> found) {
        assertThat(found)
                .as("%s: a row %s", table, what)
                .extracting(Mismatch::table)
                .contains(table);
    }

    @Test
    void namesAnEditionThatWasPointedAtAnotherComputation() {
        String other = """
                insert into edition.computation overriding system value
                select (jsonb_populate_record(c, '{"id": 999}')).* from edition.computation c limit 1;
                update edition.edition set computation = 999 where state = 'PUBLISHED'
                """;
        assertThat(tampered(other, () -> faults(server.context(), folder.resolve("none"))))
                .anyMatch(fault -> fault.matches("edition.edition, \\d+: it is not what entry \\d+ bound"))
                .anyMatch(fault -> fault.startsWith("edition.computation, 999: no entry binds it"));
    }

    @Test
    void namesAnEditionThatIsNoLongerPublished() {
        assertThat(tampered(
                        "update edition.edition set state = 'DISCARDED', published_at = null where state = 'PUBLISHED'",
                        () -> faults(server.context(), folder.resolve("none"))))
                .anyMatch(fault -> fault.startsWith("edition.edition, "))
                .anyMatch(fault -> fault.matches("edition:.*: entry \\d+ published it, and it is not published"));
    }

    @Test
    void namesATableThatWasDropped() {
        assertThat(tampered("drop table organisation.head", () -> records.all().mismatches()))
                .singleElement()
                .satisfies(mismatch -> {
                    assertThat(mismatch.table()).isEqualTo("organisation.head");
                    assertThat(mismatch.fault()).isEqualTo(Fault.NO_TABLE);
                });
    }

    /// What an edition rests on cannot even be read any more.
    @Test
    void namesTextsThatNothingCanBeComputedBy() {
        assertThat(tampered(
                        "update edition.document set yaml = 'nothing'; delete from edition.registry",
                        () -> faults(server.context(), folder.resolve("none"))))
                .anyMatch(fault -> fault.startsWith("edition.document, "))
                .anyMatch(fault -> fault.startsWith("edition.registry, "));
    }

    /// Whoever alters a record and what was bound of it has to alter the entry too, and with it the chain.
    @Test
    void namesAnEntryOfWhichWhatItBoundWasAltered() {
        String both = """
                update organisation.head set name = name || '!';
                update audit.bound set digest = now.digest
                from audit.digests('%s') now where bound.kind = 'organisation.head' and bound.key = now.key
                """.formatted(
                server.bean(BoundTables.class).get("organisation.head").all().replace("'", "''"));
        assertThat(tampered(both, () -> records.all().mismatches()))
                .isNotEmpty()
                .allSatisfy(mismatch -> {
                    assertThat(mismatch.fault()).isEqualTo(Fault.SEAL);
                    assertThat(mismatch.entry()).isPositive();
                    assertThat(mismatch.table()).contains("organisation.head");
                });
    }

    @Test
    void anEmptyChainIsNoSuccess() {
        for (String emptied : List.of("delete from audit.entry", "delete from audit.entry; delete from audit.bound")) {
            List<String> faults = tampered(emptied, () -> faults(server.context(), folder.resolve("none")));
            assertThat(faults).as(emptied).anyMatch(fault -> fault.contains("no entry of the record publishes it"));
        }
    }

    @Test
    void findsByAHeadInTheDataFolderThatTheEndWasCutOff() throws IOException {
        AuditHead head = server.bean(AuditChain.class).export().orElseThrow();
        String cut = """
                delete from audit.entry where number > %1$d;
                delete from audit.bound where not exists (
                    select from audit.entry where changes ->> 'bound' like seal || ' %%')
                """.formatted(head.number() - 2);
        assertThat(tampered(cut, () -> faults(server.context(), folder.resolve("heads"))))
                .first()
                .asString()
                .startsWith("the record ends before entry %d".formatted(head.number() - 1));
        assertThat(faults(server.context(), folder.resolve("heads"))).isEmpty();
        assertThat(said(server.context(), folder.resolve("heads"))).anyMatch(line -> line.contains("heads in "));
        assertThat(said(server.context(), folder.resolve("none"))).anyMatch(line -> line.contains("no heads in "));
        Files.writeString(folder.resolve("heads").resolve("aiqyn-audit-head-2020-01-01-000000001.txt"), "x");
        assertThat(faults(server.context(), folder.resolve("heads")))
                .singleElement()
                .asString()
                .contains("this is no head of the record");
        Files.delete(folder.resolve("heads").resolve("aiqyn-audit-head-2020-01-01-000000001.txt"));
    }

    @Test
    void staysAsItShouldBeThroughABackupAndIsMadeGoodByNobody() {
        Path file = folder.resolve("aiqyn.zip");
        new BackupWriter("test").write(address(url), file, Instant.parse("2026-11-01T06:00:00Z"));
        String other = TestDatabase.url();
        Restoration.of(file).into(address(other), true);
        try (ConfigurableApplicationContext parts = ServerParts.open(address(other))) {
            assertThat(faults(parts, folder.resolve("none"))).isEmpty();
        }
        try (RunningServer next = RunningServer.start(other)) {
            JdbcClient inside = next.bean(JdbcClient.class);
            anOperationDoesNotMakeGoodWhatWasAlteredBeforeIt(next, inside);
            inside.sql("""
                            do $$ begin
                              set local session_replication_role = 'replica';
                              delete from audit.entry; delete from audit.bound;
                            end $$
                            """).update();
            next.bean(RecordBinding.class).afterPropertiesSet();
            assertThat(faults(next.context(), folder.resolve("none")))
                    .as("after another start on an empty chain")
                    .anyMatch(fault -> fault.startsWith("entry 1 binds records that were there before it"))
                    .anyMatch(fault -> fault.contains("no entry of the record publishes it"));
        }
    }

    /// An operation binds what it leaves behind, and with it what was altered in the same row: it says so.
    private static void anOperationDoesNotMakeGoodWhatWasAlteredBeforeIt(RunningServer next, JdbcClient inside) {
        long grant = inside.sql("select max(id) from identity.role_grant where until is not null")
                .query(Long.class)
                .single();
        inside.sql("update identity.role_grant set until = null where id = " + grant)
                .update();
        assertThat(next.bean(AccountChanges.class).withdraw(BoundOblast.LOGIN, grant))
                .isInstanceOf(Outcome.Done.class);
        assertThat(faults(next.context(), folder.resolve("none")))
                .singleElement()
                .asString()
                .startsWith("identity.role_grant %d: had been altered".formatted(grant));
    }

    private static DatabaseAddress address(String url) {
        return new DatabaseAddress(url.replaceAll("\\?.*", ""), "postgres", "");
    }

    private static long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    /// What is found while something is not as it should be.
    private static <T> T tampered(String statements, Supplier<T> finding) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("do $do$ begin set local session_replication_role = 'replica'; %s; end $do$"
                            .formatted(statements))
                    .update();
            return finding.get();
        });
    }

    private static List<String> faults(ApplicationContext context, Path heads) {
        List<Phrase> faults = new ArrayList<>();
        new Verification(context).each(heads, Optional.empty(), part -> faults.addAll(part.faults()));
        return faults.stream().map(Wording.of(Language.EN)::say).toList();
    }

    private static List<String> said(ApplicationContext context, Path heads) {
        List<Phrase> said = new ArrayList<>();
        new Verification(context).each(heads, Optional.empty(), part -> {
            said.add(part.summary());
            said.addAll(part.notices());
        });
        return said.stream().map(Wording.of(Language.EN)::say).toList();
    }

    /// How the owner of a database writes to a row of a table.
    private record Tampering(BoundQuery query) {

        private static final Map<String, String> OTHER = Map.of(
                "text", "coalesce(%1$s, '') || 'x'",
                "boolean", "not coalesce(%1$s, false)",
                "date", "coalesce(%1$s, date '2020-01-01') + 1",
                "timestamp with time zone", "coalesce(%1$s, timestamptz '2020-01-01') + interval '1 microsecond'",
                "daterange", "daterange(coalesce(lower(%1$s), date '1990-01-01') - 1, upper(%1$s))",
                "uuid", "gen_random_uuid()",
                "bytea", "coalesce(%1$s, ''::bytea) || '\\x00'::bytea",
                "json", "'{\"x\": 1}'",
                "jsonb", "'{\"x\": 1}'");

        /// The rows that are bound.
        String bound() {
            BoundTable table = query.table();
            return table.table() + (query.only().isEmpty() ? "" : " where " + query.only());
        }

        private String row() {
            return "ctid = (select max(ctid) from %s)".formatted(bound());
        }

        private String other(String column) {
            String quoted = '"' + column + '"';
            return OTHER.getOrDefault(query.types().getOrDefault(column, ""), "coalesce(%1$s, 0) + 1000")
                    .formatted(quoted);
        }

        /// Rules are taken away too.
        private String free(String statement) {
            return """
                    declare dropped record; begin
                      for dropped in select conname from pg_constraint
                                  where conrelid = '%1$s'::regclass and contype in ('c', 'u', 'x') loop
                        execute format('alter table %1$s drop constraint %%I cascade', dropped.conname);
                      end loop;
                      for dropped in select indexrelid::regclass::text as index from pg_index
                                  where indrelid = '%1$s'::regclass and indisunique and not indisprimary loop
                        execute 'drop index ' || dropped.index;
                      end loop;
                      for dropped in select attname from pg_attribute
                                  where attrelid = '%1$s'::regclass and attidentity <> '' loop
                        execute format('alter table %1$s alter column %%I drop identity', dropped.attname);
                      end loop;
                      %2$s;
                    end\
                    """.formatted(query.table().table(), statement);
        }

        String altering(String column) {
            return free("update %s set \"%s\" = %s where %s"
                    .formatted(query.table().table(), column, other(column), row()));
        }

        String takingAway() {
            return "delete from %s where %s".formatted(query.table().table(), row());
        }

        String rekeying() {
            String key = query.table().key().getLast();
            return free(
                    "update %s set \"%s\" = %s where %s".formatted(query.table().table(), key, other(key), row()));
        }

        /// Whether the database itself works it out of the other columns.
        private boolean isMade(String column) {
            return count("""
                            select count(*) from pg_attribute
                            where attrelid = '%s'::regclass and attname = '%s' and attgenerated <> ''
                            """.formatted(query.table().table(), column)) > 0;
        }

        /// A copy of a row in which all is otherwise; the key stays where only some keys are bound.
        String adding() {
            BoundTable table = query.table();
            boolean one = table.once().isEmpty();
            if (!one && table.isOfRows()) {
                return takingAway();
            }
            List<String> columns = query.types().keySet().stream()
                    .filter(column -> !isMade(column))
                    .toList();
            String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            String values = columns.stream()
                    .map(name -> one || !table.key().contains(name) ? other(name) : '"' + name + '"')
                    .collect(Collectors.joining(", "));
            return free(
                    "insert into %s (%s) select %s from %1$s where %s".formatted(table.table(), names, values, row()));
        }
    }
}

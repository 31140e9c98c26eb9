package kz.aiqyn.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server for a load, which an economist who is signed in asks over HTTP, so that nothing is kept for the next who
/// asks. What is measured is told as rows of a table.
final class LoadedServer implements AutoCloseable {

    private static final String LOGIN = "load";
    private static final String PASSWORD = "correct-horse-1";
    private static final int TIMES = 40;
    private static final int OK = 200;

    private final RunningServer server;
    private final Visitor economist;

    /// @param units the register of organisations, as a file of units has it
    LoadedServer(String units) throws IOException {
        this.server = RunningServer.start(TestDatabase.url());
        this.economist = new Visitor(server.port());
        Path file = Files.writeString(Files.createTempDirectory("load").resolve("units.csv"), units);
        if (server.bean(OrganisationImports.class).units(file, null) instanceof Read.Failed<?> failed) {
            throw new IllegalStateException("the units of the load are refused: " + failed.problems());
        }
        server.bean(AccountRegister.class)
                .create(new NewAccount(LOGIN, LOGIN, PASSWORD, false, List.of(NewGrant.everywhere(Role.ECONOMIST))));
        economist.signIn(LOGIN, PASSWORD);
    }

    JdbcClient database() {
        return server.bean(JdbcClient.class);
    }

    /// Does what makes the records, and tells how many rows of some tables there are then and how long it took.
    void fill(Runnable filling, String... tables) {
        long begun = System.nanoTime();
        filling.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (String table : tables) {
            long rows = database()
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
            System.out.printf(Locale.ROOT, "%s: %,d rows%n", table, rows);
        }
        System.out.printf(Locale.ROOT, "written in %.0f s%n", seconds);
    }

    /// Asks pages, each so often, one after another.
    ///
    /// @param pages their addresses with the language
    void ask(List<String> pages) {
        System.out.println("| page | first, ms | median, ms | p95, ms |");
        System.out.println("| --- | --- | --- | --- |");
        for (String page : pages) {
            AtomicInteger wrong = new AtomicInteger();
            Timings timings = Timings.of(TIMES, () -> {
                if (economist.get(page).statusCode() != OK) {
                    wrong.incrementAndGet();
                }
            });
            System.out.printf(
                    Locale.ROOT,
                    "| `%s`%s | %.0f | %.0f | %.0f |%n",
                    page,
                    wrong.get() == 0 ? "" : " (%d answers are no page)".formatted(wrong.get()),
                    timings.first(),
                    timings.median(),
                    timings.p95());
        }
    }

    /// Takes files of lists once each.
    void download(List<String> files) {
        for (String file : files) {
            long begun = System.nanoTime();
            int bytes = economist.file(file).body().length;
            System.out.printf(
                    Locale.ROOT, "file `%s`: %,d bytes in %.1f s%n", file, bytes, (System.nanoTime() - begun) / 1e9);
        }
    }

    /// Asks a register for all values of its measures for some periods.
    ///
    /// @param code of the register
    void measures(String code, Collection<Period> periods) {
        MeasureSource register = server.context()
                .getBeanProvider(MeasureSource.class)
                .orderedStream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .orElseThrow();
        List<String> measures =
                register.definitions().definitions().keySet().stream().toList();
        for (String measure : measures) {
            AtomicInteger values = new AtomicInteger();
            long begun = System.nanoTime();
            register.contribute(
                    MeasureQuery.of(List.of(measure), periods, List.of()),
                    (key, value, evidence) -> values.incrementAndGet());
            System.out.printf(
                    Locale.ROOT,
                    "measure %s: %,d values in %.2f s%n",
                    measure,
                    values.get(),
                    (System.nanoTime() - begun) / 1e9);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

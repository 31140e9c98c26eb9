package kz.aiqyn.register.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long pages and measures take with a year of 20 regions and 200 districts, 2,000 lines each in 12 months, asked
/// over HTTP by somebody who is signed in, for whom nothing is kept: run by hand, told on standard output.
public final class BudgetLoad {

    private static final String PASSWORD = "correct-horse-1";
    private static final int REGIONS = 20;
    private static final int DISTRICTS = 10;
    private static final int TIMES = 40;

    private final RunningServer server;
    private final JdbcClient database;
    private final Visitor visitor;

    private BudgetLoad(RunningServer server) {
        this.server = server;
        this.database = server.bean(JdbcClient.class);
        this.visitor = new Visitor(server.port());
    }

    public static void main(String[] arguments) throws IOException {
        try (RunningServer server = RunningServer.start(TestDatabase.url())) {
            new BudgetLoad(server).run();
        }
        System.exit(0);
    }

    private void run() throws IOException {
        long begun = System.nanoTime();
        organisations();
        fill(database, 2_000, 12);
        System.out.printf(
                Locale.ROOT,
                "%,d rows of %,d reports written in %.0f s%n",
                count("budget.figure"),
                count("budget.report"),
                seconds(begun));
        server.bean(AccountRegister.class)
                .create(new NewAccount(
                        "load", "load", PASSWORD, false, List.of(NewGrant.everywhere(BudgetRights.FINANCIER))));
        visitor.signIn("load", PASSWORD);
        long report = database.sql("select id from budget.report where budget = 30 and month = 9")
                .query(Long.class)
                .single();
        String all = "/kk" + BudgetCard.STAFF;
        for (String page : List.of(
                "",
                "?organisation=district-3-4",
                "?facet=lagging",
                "/" + report,
                "/" + report + "?under=60",
                "/" + report + "/year",
                "/" + report + "/unspent",
                "-lines",
                "-lines?organisation=district-3-4",
                "-lines?functional=4&development=yes",
                "-lines?facet=unspent",
                "-overview?month=2025-09",
                "-development?month=2025-09")) {
            ask(all + page);
        }
        ask("/kk/staff");
        measures();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void ask(String address) {
        double[] times = new double[TIMES];
        int status = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            status = visitor.get(address).statusCode();
            times[i] = seconds(begun) * 1_000;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%d %-60s first %6.0f ms, p50 %6.0f ms, p95 %6.0f ms%n",
                status,
                address,
                first,
                times[TIMES / 2],
                times[TIMES * 95 / 100]);
    }

    private void measures() {
        long begun = System.nanoTime();
        List<String> seen = new ArrayList<>();
        server.bean(BudgetMeasures.class)
                .contribute(
                        MeasureQuery.of(
                                BudgetMeasures.codes(),
                                List.of(Period.quarter(2025, 3), Period.month(2025, 9)),
                                List.of()),
                        (key, value, evidence) -> seen.add(key.organisation()));
        System.out.printf(
                Locale.ROOT, "a quarter and a month of all measures, %d values: %.2f s%n", seen.size(), seconds(begun));
    }

    private void organisations() throws IOException {
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        for (int region = 0; region < REGIONS; region++) {
            String kato = Integer.toString(10 + region);
            units.append(
                    "region-%1$d,%2$s0000000,Облыс %1$d,Область %1$d,Oblast %1$d,oblast,,,%n".formatted(region, kato));
            for (int district = 0; district < DISTRICTS; district++) {
                units.append(
                        "district-%1$d-%2$d,%3$s%4$d00000,Аудан %1$d-%2$d,Район %1$d-%2$d,District %1$d-%2$d,district,region-%1$d,,%n"
                                .formatted(region, district, kato, 30 + district));
            }
        }
        Path file = Files.writeString(Files.createTempDirectory("load").resolve("units.csv"), units);
        server.bean(OrganisationImports.class).units(file, null);
        for (int region = 0; region < REGIONS; region++) {
            budget("%d0000000".formatted(10 + region), "oblast", "region-" + region);
            for (int district = 0; district < DISTRICTS; district++) {
                budget(
                        "%d%d00000".formatted(10 + region, 30 + district),
                        "district",
                        "district-%d-%d".formatted(region, district));
            }
        }
    }

    private void budget(String kato, String level, String organisation) {
        database.sql("""
                        insert into budget.budget (kato, level, organisation, name_kk, name_ru, name_en)
                        values (:kato, :level, :organisation, :organisation, '', '')
                        """)
                .param("kato", kato)
                .param("level", level)
                .param("organisation", organisation)
                .update();
    }

    /// Lines and reports of every budget that is there, written by the database itself: 15 functional groups, in each
    /// so
    /// many programmes, of which one in ten is of development and one in twelve was not spent.
    static void fill(JdbcClient database, int lines, int months) {
        database.sql("""
                        insert into budget.line
                            (path, section, level, code, name_kk, name_ru, name_en, functional, administrator)
                        select 'load/' || g, 2, case when g = 0 then 0 when g <= 15 then 1 else 4 end, cast(g as text),
                               'Жол ' || g, '', '', case when g between 1 and 15 then cast(g as text)
                               when g > 15 then cast(1 + g % 15 as text) else '' end, cast(400 + g % 80 as text)
                        from generate_series(0, :lines - 1) g
                        """).param("lines", lines).update();
        database.sql("""
                        update budget.line l set parent = p.id from budget.line p
                        where l.path like 'load/%' and l.level > 0
                          and p.path = 'load/' || case when l.level = 1 then '0' else l.functional end
                        """).update();
        database.sql("""
                        insert into budget.report
                            (budget, year, month, version, current, latest, digest, changed_at)
                        select b.id, 2025, m, 1, true, m = :months, '', now()
                        from budget.budget b cross join generate_series(1, :months) m
                        order by b.id, m
                        """).param("months", months).update();
        database.sql("""
                        insert into budget.figure
                            (report, line, leaf, development, approved, adjusted, plan_year, plan_period, executed,
                             obligations)
                        select r.id, l.id, l.level = 4, l.level = 4 and l.id % 10 = 0, 24000, 24000, 24000, 2000 * r.month,
                               2000 * r.month * case when (l.id + r.budget) % 12 = 0 then 0.8 else 0.99 end, 20000
                        from budget.report r cross join budget.line l
                        where l.path like 'load/%'
                        order by r.id, l.id
                        """).update();
        database.sql("""
                        insert into budget.total
                            (report, part, plan_year, plan_period, executed, plan_known_at, executed_known_at)
                        select r.id, p.part, 48000000, 4000000 * r.month, 3900000 * r.month, now(), now()
                        from budget.report r
                        cross join unnest(array['revenue', 'tax', 'nontax', 'capital', 'own', 'transfers', 'expenditure',
                                                'development']) as p(part)
                        where r.digest = ''
                        """).update();
        for (String table : List.of("line", "report", "figure", "total")) {
            database.sql("analyze budget." + table).update();
        }
    }
}

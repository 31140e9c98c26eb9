package kz.aiqyn.register.procurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.card.Role;
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

/// How long lists, pages and measures take with a million lots and 300,000 contracts, asked over HTTP by somebody who
/// is
/// signed in, for whom nothing is kept but the counts: run by hand, told on standard output.
public final class PurchaseLoad {

    private static final String PASSWORD = "correct-horse-1";
    private static final int BODIES = 200;
    private static final int LOTS = 1_000_000;
    private static final int CONTRACTS = 300_000;
    private static final int TIMES = 40;

    private final RunningServer server;
    private final JdbcClient database;
    private final Visitor visitor;

    private PurchaseLoad(RunningServer server) {
        this.server = server;
        this.database = server.bean(JdbcClient.class);
        this.visitor = new Visitor(server.port());
    }

    public static void main(String[] arguments) throws IOException {
        try (RunningServer server = RunningServer.start(TestDatabase.url())) {
            new PurchaseLoad(server).run();
        }
        System.exit(0);
    }

    private void run() throws IOException {
        long begun = System.nanoTime();
        bodies();
        purchases();
        System.out.printf(
                Locale.ROOT,
                "%,d lots, %,d contracts, %,d points written in %.0f s%n",
                LOTS,
                CONTRACTS,
                LOTS / 2,
                seconds(begun));
        server.bean(AccountRegister.class)
                .create(new NewAccount("load", "load", PASSWORD, false, List.of(NewGrant.everywhere(Role.ECONOMIST))));
        visitor.signIn("load", PASSWORD);
        String all = "/kk" + ProcurementCard.STAFF;
        for (String page : List.of(
                "/lots",
                "/lots?page=2",
                "/lots?page=500",
                "/lots?facet=failed",
                "/lots?state=held&period=2025-Q2",
                "/lots?organisation=body-7",
                "/lots?q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF%20777",
                "/contracts",
                "/contracts?facet=overdue",
                "/contracts?organisation=body-7&method=single",
                "/contracts?due-period=2025-Q3",
                "",
                "?facet=late",
                "?organisation=body-7",
                "/overview?organisation=body-7&year=2025",
                "/overview?year=2025",
                "/1000",
                "/lots/1000",
                "/hearing")) {
            ask(all + page);
        }
        ask(ReleaseController.PATH + "?year=2025&page=3");
        measures();
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
        server.bean(ProcurementMeasures.class)
                .contribute(
                        MeasureQuery.of(ProcurementMeasures.codes(), List.of(Period.quarter(2025, 2)), List.of()),
                        (key, value, evidence) -> seen.add(key.organisation()));
        System.out.printf(Locale.ROOT, "a quarter of all measures, %d values: %.1f s%n", seen.size(), seconds(begun));
    }

    private void bodies() throws IOException {
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        units.append("oblast,,Облыс,Область,Oblast,oblast,,,\n");
        for (int i = 0; i < BODIES; i++) {
            units.append(
                    "body-%d,,Басқарма %d,Управление %d,Department %d,department,oblast,,%n".formatted(i, i, i, i));
        }
        Path file = Files.writeString(Files.createTempDirectory("load").resolve("units.csv"), units);
        server.bean(OrganisationImports.class).units(file, null);
        for (int i = 0; i < BODIES; i++) {
            database.sql("""
                            insert into procurement.customer (bin, organisation, name_kk, name_ru, name_en, changed_at)
                            values (:bin, :body, :body, '', '', now())
                            """)
                    .param("bin", SampleGoods.bin(i * 20))
                    .param("body", "body-" + i)
                    .update();
        }
    }

    /// Written by the database itself, each of a body by its number.
    private void purchases() {
        database.sql(
                        "create table public.load_body as select row_number() over (order by bin) - 1 as n, bin, organisation from procurement.customer")
                .update();
        database.sql("""
                        insert into procurement.point (code, portal_id, customer, organisation, year, name_kk, name_ru, name_en,
                            subject, classification, programme, method, state, first_month, month, first_amount, amount,
                            begun_on, changed_at)
                        select 'p' || i, 'p' || i, b.bin, b.organisation, 2023 + i %% 3, 'Мектеп ' || i, 'Школа ' || i, '', 'goods', '', '',
                               'contest', 'published', d.month, d.month, i %% 1000 * 1000, i %% 1000 * 1000,
                               case when i %% 50 <> 0 then d.month + i %% 40 end, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        cross join lateral (select make_date(2023 + i %% 3, 1 + i / 3 %% 12, 1) as month) d
                        """.formatted(LOTS / 2, BODIES)).update();
        database.sql("""
                        insert into procurement.announcement (code, number, customer, organisation, year, name_kk, name_ru, name_en,
                            method, state, amount, published_on, closes_on, results_on, changed_at)
                        select 'a' || i, i || '-1', b.bin, b.organisation, 2023 + i %% 3, '', '', '', 'contest', 'held', 1000,
                               d.day - 20, d.day - 5, d.day, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        cross join lateral (select make_date(2023 + i %% 3, 1, 1) + i / 3 %% 360 as day) d
                        """.formatted(LOTS / 4, BODIES)).update();
        database.sql("""
                        insert into procurement.lot (code, number, announcement, point, customer, organisation, year, name_kk, name_ru,
                            name_en, method, state, amount, bids, contracted, held_on, failed_on, changed_at)
                        select 'l' || i, i || '-ЛОТ', 'a' || (1 + i / 4), 'p' || (1 + i / 2), b.bin, b.organisation, 2023 + i %% 3,
                               'Мектеп ' || i, 'Школа ' || i, '', 'contest', case when i %% 8 = 0 then 'failed' else 'held' end,
                               i %% 1000 * 1000, i %% 5, i %% 1000 * 900,
                               case when i %% 8 <> 0 then d.day end, case when i %% 8 = 0 then d.day end, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        cross join lateral (select make_date(2023 + i %% 3, 1, 1) + i / 3 %% 360 as day) d
                        """.formatted(LOTS, BODIES)).update();
        database.sql("""
                        insert into procurement.contract (code, number, announcement, customer, organisation, supplier, year, name_kk,
                            name_ru, name_en, method, state, first_sum, sum, signed_on, first_due_on, due_on, executed_on,
                            execution_at, changed_at)
                        select 'c' || i, i || '/00', '', b.bin, b.organisation, '', 2023 + i %% 3, 'Мектеп ' || i, 'Школа ' || i, '',
                               case when i %% 3 = 0 then 'single' else 'contest' end,
                               'in-force', i %% 1000 * 900, i %% 1000 * 900, d.day, d.day + 60, d.day + 60,
                               case when i %% 20 <> 0 then d.day + 50 + i %% 15 end, now(), now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        cross join lateral (select make_date(2023 + i %% 3, 1, 1) + i / 3 %% 360 as day) d
                        """.formatted(CONTRACTS, BODIES)).update();
        database.sql("""
                        insert into procurement.unit (code, contract, lot, point, customer, organisation, year, first_sum, sum, changed_at)
                        select 'u' || i, 'c' || i, 'l' || i * 3, 'p' || (1 + i * 3 / 2), b.bin, b.organisation, 2023 + i %% 3, 1, 1, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        """.formatted(CONTRACTS, BODIES)).update();
        database.sql("vacuum analyze").update();
    }
}

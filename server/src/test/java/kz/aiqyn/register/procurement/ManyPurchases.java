package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many purchases of as many bodies as a load asks for, written by the database itself.
public final class ManyPurchases {

    private ManyPurchases() {}

    /// Lots, half as many plan points, and contracts, each of a body by its number.
    ///
    /// @param lots how many
    public static void fill(JdbcClient database, List<String> organisations, int lots, int contracts) {
        bodies(database, organisations);
        points(database, lots / 2, organisations.size());
        announcements(database, lots / 4, organisations.size());
        lots(database, lots, organisations.size());
        contracts(database, contracts, organisations.size());
        database.sql("analyze").update();
    }

    private static void bodies(JdbcClient database, List<String> organisations) {
        String[] bins = IntStream.range(0, organisations.size())
                .mapToObj(i -> SampleGoods.bin(i * 20))
                .toArray(String[]::new);
        database.sql("""
                        insert into procurement.customer (bin, organisation, name_kk, name_ru, name_en, changed_at)
                        select bin, organisation, organisation, '', '', now()
                        from unnest(:bins::text[], :organisations::text[]) as given (bin, organisation)
                        """)
                .param("bins", bins)
                .param("organisations", organisations.toArray(String[]::new))
                .update();
        database.sql("""
                        create table public.load_body as
                        select row_number() over (order by bin) - 1 as n, bin, organisation from procurement.customer
                        """).update();
    }

    private static void points(JdbcClient database, int points, int bodies) {
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
                        """.formatted(points, bodies)).update();
    }

    private static void announcements(JdbcClient database, int announcements, int bodies) {
        database.sql("""
                        insert into procurement.announcement (code, number, customer, organisation, year, name_kk, name_ru, name_en,
                            method, state, amount, published_on, closes_on, results_on, changed_at)
                        select 'a' || i, i || '-1', b.bin, b.organisation, 2023 + i %% 3, '', '', '', 'contest', 'held', 1000,
                               d.day - 20, d.day - 5, d.day, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        cross join lateral (select make_date(2023 + i %% 3, 1, 1) + i / 3 %% 360 as day) d
                        """.formatted(announcements, bodies)).update();
    }

    private static void lots(JdbcClient database, int lots, int bodies) {
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
                        """.formatted(lots, bodies)).update();
    }

    private static void contracts(JdbcClient database, int contracts, int bodies) {
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
                        """.formatted(contracts, bodies)).update();
        database.sql("""
                        insert into procurement.unit (code, contract, lot, point, customer, organisation, year, first_sum, sum, changed_at)
                        select 'u' || i, 'c' || i, 'l' || i * 3, 'p' || (1 + i * 3 / 2), b.bin, b.organisation, 2023 + i %% 3, 1, 1, now()
                        from generate_series(1, %d) i
                        join public.load_body b on b.n = i %% %d
                        """.formatted(contracts, bodies)).update();
    }
}

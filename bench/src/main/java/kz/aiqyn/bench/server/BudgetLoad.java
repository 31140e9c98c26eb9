package kz.aiqyn.bench.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.register.budget.ManyBudgetLines;

/// How long pages and measures of budgets take with a year of 20 regions and so many districts in each, of 2,000
/// lines in 12 months.
///
///     BudgetLoad [10]
final class BudgetLoad {

    private static final int REGIONS = 20;
    private static final int LINES = 2_000;
    private static final int MONTHS = 12;
    private static final String STAFF = "/kk/staff/registers/budget";
    private static final String DISTRICT = "district-3-4";

    private BudgetLoad() {}

    /// @param arguments how many districts a region has
    static void main(String[] arguments) throws IOException {
        int districts = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, String> below = new LinkedHashMap<>();
        for (int region = 0; region < REGIONS; region++) {
            regions.put("%d0000000".formatted(10 + region), "region-" + region);
            for (int district = 0; district < districts; district++) {
                below.put(
                        "%d%03d0000".formatted(10 + region, 300 + district),
                        "district-%d-%d".formatted(region, district));
            }
        }
        try (LoadedServer server = new LoadedServer(units(regions, below))) {
            server.fill(
                    () -> {
                        ManyBudgetLines.budgets(server.database(), "oblast", regions);
                        ManyBudgetLines.budgets(server.database(), "district", below);
                        ManyBudgetLines.fill(server.database(), LINES, MONTHS);
                    },
                    "budget.budget",
                    "budget.report",
                    "budget.figure");
            long report = server.database()
                    .sql("""
                            select r.id from budget.report r join budget.budget b on b.id = r.budget
                            where b.organisation = :district and r.month = 9
                            """)
                    .param("district", DISTRICT)
                    .query(Long.class)
                    .single();
            String one = STAFF + "/" + report;
            server.ask(List.of(
                    STAFF,
                    STAFF + "?organisation=" + DISTRICT,
                    STAFF + "?facet=lagging",
                    one,
                    one + "?under=60",
                    one + "/year",
                    one + "/unspent",
                    STAFF + "-lines",
                    STAFF + "-lines?organisation=" + DISTRICT,
                    STAFF + "-lines?functional=4&development=yes",
                    STAFF + "-lines?facet=unspent",
                    STAFF + "-overview?month=2025-09",
                    STAFF + "-development?month=2025-09",
                    "/kk/staff"));
            server.measures("budget", List.of(Period.quarter(2025, 3), Period.month(2025, 9)));
        }
        System.exit(0);
    }

    private static String units(Map<String, String> regions, Map<String, String> districts) {
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        regions.forEach((kato, code) ->
                units.append("%2$s,%1$s,Облыс %2$s,Область %2$s,Oblast %2$s,oblast,,,%n".formatted(kato, code)));
        districts.forEach((kato, code) -> units.append("%2$s,%1$s,Аудан %2$s,Район %2$s,District %2$s,district,%3$s,,%n"
                .formatted(kato, code, regions.get(kato.substring(0, 2) + "0000000"))));
        return units.toString();
    }
}

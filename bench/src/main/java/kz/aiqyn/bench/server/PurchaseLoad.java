package kz.aiqyn.bench.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.register.procurement.ManyPurchases;

/// How long pages, files and measures of procurement take with a million lots and 300,000 contracts of 200 bodies.
///
///     PurchaseLoad [1000000]
final class PurchaseLoad {

    private static final int BODIES = 200;
    private static final int LOTS = 1_000_000;
    private static final String STAFF = "/kk/staff/registers/procurement";

    private PurchaseLoad() {}

    /// @param arguments how many lots; of contracts there are three tenths
    static void main(String[] arguments) throws IOException {
        int lots = arguments.length == 0 ? LOTS : Integer.parseInt(arguments[0]);
        List<String> bodies =
                IntStream.range(0, BODIES).mapToObj(i -> "body-" + i).toList();
        try (LoadedServer server = new LoadedServer(units(bodies))) {
            server.fill(
                    () -> ManyPurchases.fill(server.database(), bodies, lots, lots / 10 * 3),
                    "procurement.point",
                    "procurement.lot",
                    "procurement.contract");
            server.ask(List.of(
                    STAFF,
                    STAFF + "?facet=late",
                    STAFF + "?organisation=body-7",
                    STAFF + "/lots",
                    STAFF + "/lots?page=2",
                    STAFF + "/lots?page=500",
                    STAFF + "/lots?facet=failed",
                    STAFF + "/lots?state=held&period=2025-Q2",
                    STAFF + "/lots?organisation=body-7",
                    STAFF + "/lots?q=" + URLEncoder.encode("мектеп 777", StandardCharsets.UTF_8),
                    STAFF + "/contracts",
                    STAFF + "/contracts?facet=overdue",
                    STAFF + "/contracts?organisation=body-7&method=single",
                    STAFF + "/contracts?due-period=2025-Q3",
                    STAFF + "/overview?organisation=body-7&year=2025",
                    STAFF + "/overview?year=2025",
                    STAFF + "/1000",
                    STAFF + "/lots/1000",
                    STAFF + "/hearing",
                    "/api/v1/ocds/release-package.json?year=2025&page=3"));
            server.download(List.of(
                    STAFF + "/contracts.xlsx?organisation=body-7",
                    STAFF + "/contracts.csv",
                    STAFF + "/contracts.xlsx"));
            server.measures("procurement", List.of(Period.quarter(2025, 2)));
        }
        System.exit(0);
    }

    private static String units(List<String> bodies) {
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        units.append("oblast,,Облыс,Область,Oblast,oblast,,,\n");
        bodies.forEach(code -> units.append(
                "%1$s,,Басқарма %1$s,Управление %1$s,Department %1$s,department,oblast,,%n".formatted(code)));
        return units.toString();
    }
}

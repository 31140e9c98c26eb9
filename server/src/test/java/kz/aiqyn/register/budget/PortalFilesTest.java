package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register with the real files of the portal "Open budgets": the figures are those that were worked out apart from
/// it.
@Tag("slow")
class PortalFilesTest {

    private static final Path DATA = Samples.at("../shared/data");
    private static final String FILES = "/kk/staff/files/" + ExecutionFile.CODE;
    private static final String PASSWORD = "qazyna-esebi-2026";

    @TempDir
    private Path folder;

    @Test
    void comesToTheFiguresOfTheRegionsFromTheFilesOfThePortal() throws IOException {
        Path all = data("local_budget_execution_2023_2025_lvl0-2.csv");
        Path full = data("local_budget_execution_quarterly_full_turkistan_abai.csv");
        try (RunningServer server = RunningServer.start(TestDatabase.url())) {
            regions(server);
            server.bean(AccountRegister.class)
                    .create(new AccountRegister.NewAccount(
                            "treasurer",
                            "Қаржыгер",
                            PASSWORD,
                            false,
                            List.of(AccountRegister.NewGrant.everywhere(BudgetRights.FINANCIER))));
            Visitor treasurer = new Visitor(server.port());
            assertThat(treasurer.signIn("treasurer", PASSWORD).statusCode()).isEqualTo(302);

            assertThat(taken(server, treasurer, all)).contains("511 өзгеріс");
            is(server, "610000000", "2024-03", "99.57", "18.18", "20.0");
            is(server, "610000000", "2024-06", "99.77", "43.73", "18.4");
            is(server, "610000000", "2024-09", "98.99", "67.12", "18.1");
            is(server, "610000000", "2025-03", "96.23", "20.46", "18.6");
            is(server, "100000000", "2024-03", "99.51", "17.51", "39.1");
            is(server, "100000000", "2024-06", "98.76", "41.63", "33.7");
            is(server, "100000000", "2024-09", "97.41", "66.33", "32.7");
            is(server, "100000000", "2025-03", "99.16", "20.50", "38.5");
            is(server, "270000000", "2024-12", "98.53", "", "39.6");

            assertThat(taken(server, treasurer, full)).contains("18 өзгеріс", "2024-09: ");
            is(server, "610000000", "2024-09", "98.99", "67.12", "18.1");
            is(server, "100000000", "2025-03", "99.16", "20.50", "38.5");
            foretells(server);
            HttpResponse<String> again = treasurer.upload(
                    FILES,
                    FILES,
                    new Upload(Map.of(), data("local_budget_execution_quarterly_full_turkistan_abai.csv")));
            assertThat(treasurer
                            .get(again.headers().firstValue("Location").orElseThrow())
                            .body())
                    .contains("өзгеретін ештеңе жоқ");
        }
    }

    /// Of 2025 by its first quarter, from 2023 and 2024: 22.42 and 16.76 % of these were spent by then.
    private static void foretells(RunningServer server) {
        Budget turkistan = server.bean(Budgets.class).find("610000000").orElseThrow();
        BudgetYear year = BudgetYear.of(server.bean(BudgetRows.class).months(turkistan.id()), Period.of("2025-03"));
        assertThat(year.forecast()).isNotNull();
        assertThat(year.forecast().expected()).isEqualTo(1_525_316_064, within(1.0));
        assertThat(year.forecast().trials())
                .extracting(trial -> Math.round(trial.error() * 100) / 100.0)
                .containsExactly(-25.25, 33.77);
        assertThat(year.forecast().error()).isEqualTo(33.7715, within(1e-4));
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        if (!Files.exists(file)) {
            String message = "SKIPPED: the budgets of the regions are not at " + file;
            System.err.println(message);
            abort(message);
        }
        return file;
    }

    /// The oblasts and cities of republican significance that the file has, each with an akimat.
    private void regions(RunningServer server) throws IOException {
        List<String> katos;
        try (var lines = Files.lines(data("local_budget_execution_2023_2025_lvl0-2.csv"))) {
            katos = lines.skip(1)
                    .map(line -> line.substring(0, 9))
                    .distinct()
                    .sorted()
                    .toList();
        }
        assertThat(katos).hasSize(20);
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        katos.forEach(kato -> units.append("region-%1$s,%1$s,%1$s,%1$s,%1$s,oblast,,,%n".formatted(kato)));
        Path file = Files.writeString(folder.resolve("units.csv"), units.toString());
        assertThat(server.bean(OrganisationImports.class).units(file, null)).isInstanceOf(Read.Done.class);
        assertThat(server.bean(TerritoryImports.class)
                        .units(file, new LegalAct("акт", "1", null), LocalDate.of(2023, 1, 1)))
                .isInstanceOf(Read.Done.class);
    }

    /// The preview of a file, which is taken then.
    private static String taken(RunningServer server, Visitor treasurer, Path file) {
        HttpResponse<String> sent = treasurer.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        String shown = treasurer.get(preview).body();
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(shown);
        assertThat(digest.find()).isTrue();
        assertThat(treasurer
                        .fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.bean(Jobs.class).awaitAll();
        return shown;
    }

    /// Percent of the period's and of the year's plan that was spent, and the part of own revenue.
    ///
    /// @param ofYear empty where nobody worked it out
    private static void is(
            RunningServer server, String kato, String month, String ofPeriod, String ofYear, String own) {
        Budget budget = server.bean(Budgets.class).find(kato).orElseThrow();
        BudgetReport report = server.bean(BudgetReports.class)
                .find(budget.id(), Period.of(month))
                .orElseThrow();
        SortedMap<String, LineFigures> totals = server.bean(BudgetRows.class).totals(report.id());
        LineFigures spent = totals.get(ReportTotal.EXPENDITURE);
        assertThat(percent(spent.executed(), spent.planPeriod(), 2))
                .as(kato + " " + month)
                .isEqualTo(ofPeriod);
        if (!ofYear.isEmpty()) {
            assertThat(percent(spent.executed(), spent.planYear(), 2))
                    .as(kato + " " + month)
                    .isEqualTo(ofYear);
        }
        assertThat(percent(
                        totals.get(ReportTotal.OWN).executed(),
                        totals.get(ReportTotal.REVENUE).executed(),
                        1))
                .as(kato + " " + month)
                .isEqualTo(own);
    }

    private static String percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(whole, decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

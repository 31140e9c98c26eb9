package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.aiqyn.files.sample.SmallRating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateCommandTest {

    @TempDir
    private Path folder;

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(folder);
    }

    @Test
    void coloursOnlyATerminalThatWantsIt() {
        Map<String, String> terminal = Map.of("aiqyn.columns", "90");
        assertThat(Ran.with(Map.of(), terminal, small.command("rate")).out()).contains("\u001b[");
        assertThat(Ran.with(Map.of("NO_COLOR", "1"), terminal, small.command("rate"))
                        .out())
                .doesNotContain("\u001b");
        assertThat(Ran.with(Map.of("TERM", "dumb"), terminal, small.command("rate"))
                        .out())
                .doesNotContain("\u001b");
        assertThat(Ran.of(small.command("rate")).out()).doesNotContain("\u001b");
    }

    @Test
    void leavesOneLineFreeBelowATableWithoutBlocks() throws IOException {
        SmallRating single = SmallRating.in(
                folder, SmallRating.METHODOLOGY.substring(0, SmallRating.METHODOLOGY.indexOf("  - code: openness")));
        assertThat(Ran.of(single.command("rate")).out()).contains("Not rated").doesNotContain("\n\n\n");
    }

    @Test
    void narrowTerminalLosesTheBlocksThenTheBar() {
        assertThat(Ran.at(100, small.command("rate")).out())
                .contains("Openness and dialogue")
                .contains("█");
        assertThat(Ran.at(60, small.command("rate")).out())
                .contains("1\u00a0Economy")
                .contains("█");
        String narrow = Ran.at(40, small.command("rate")).out();
        assertThat(narrow)
                .doesNotContain("█")
                .doesNotContain("Openness and dialogue")
                .contains("Kokkainar");
    }

    @Test
    void csvAndJsonAreForMachines() {
        Ran csv = Ran.of(small.command("rate", "--format", "csv", "--lang", "kk"));
        assertThat(csv.out()).startsWith("period,unit,code,level,score,rank,band,coverage,flags\n");
        assertThat(csv.out()).contains("2024-Q2,ala,index,index,78,2,");
        Ran json = Ran.of(small.command("rate", "--format", "json"));
        assertThat(json.out())
                .contains("\"format\": \"aiqyn-rate-1\"")
                .contains("\"period\": \"2024-Q2\"")
                .contains("\"whyNotRated\": \"")
                .contains("\"previousRank\": 1");
    }

    @Test
    void writesEveryPeriodAndLeavesNothingHalfWritten() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.of(small.command("rate", "--out", out.toString()));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(Files.readString(out.resolve("scores.csv")))
                .contains("2024-Q1,")
                .contains("2024-Q2,");
        assertThat(Files.readString(out.resolve("report.html"))).contains("Көкқайнар");
        assertThat(ran.out()).contains("scores.csv").contains("rating.xlsx").contains("report.html");
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void looksOnlyAtWhatWasKnown() throws IOException {
        SmallRating.in(folder, SmallRating.METHODOLOGY + "coverage: {unit: 0, indicator: 0}\n");
        Files.writeString(folder.resolve("values.csv"), """
                unit,period,measure,value,recorded
                ala,2024-Q1,a,80,2024-04-10
                ala,2024-Q1,b,40,2024-04-10
                ala,2024-Q1,c,6,2024-04-10
                kok,2024-Q1,a,10,2024-04-10
                kok,2024-Q1,b,10,2024-04-10
                kok,2024-Q1,c,6,2024-04-10
                kok,2024-Q1,a,100,2024-06-01
                """);
        assertThat(Ran.of(small.command("rate", "--known-at", "2024-05-31", "--format", "csv"))
                        .out())
                .contains("kok,economy.a,indicator,10,");
        assertThat(Ran.of(small.command("rate", "--known-at", "2024-06-01", "--format", "csv"))
                        .out())
                .contains("kok,economy.a,indicator,100,");
    }

    @Test
    void findsUnitsByCodeKatoNameAndPartOfAName() {
        for (String written : new String[] {"kok", "980200000", "Көкқайнар ауданы", "район коккайнар", "Kokk"}) {
            assertThat(Ran.of(small.command("explain", "--unit", written)).out())
                    .as(written)
                    .startsWith("Kokkainar district");
        }
    }
}

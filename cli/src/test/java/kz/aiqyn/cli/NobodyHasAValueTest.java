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

/// An indicator for which nobody has a value is told as such by every command, in every language.
class NobodyHasAValueTest {

    private static final Map<String, String> NOBODY =
            Map.of("en", "obody has a value", "ru", "нет ни у кого", "kk", "ешкімде жоқ");
    private static final Map<String, String> SAME =
            Map.of("en", "the same for everybody", "ru", "одинаков у всех", "kk", "бәрінде бірдей");

    @TempDir
    private Path folder;

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(
                folder,
                SmallRating.METHODOLOGY.replace("goalposts [0, 50]", "minmax").replace("goalposts [0, 30]", "minmax")
                        + "coverage: {unit: 0, indicator: 0}\n");
        Files.writeString(folder.resolve("values.csv"), """
                unit,period,measure,value
                ala,2024-Q1,a,80
                kok,2024-Q1,a,70
                ush,2024-Q1,a,60
                ala,2024-Q1,c,6
                kok,2024-Q1,c,6
                ush,2024-Q1,c,6
                """);
    }

    @Test
    void rateExplainAndCheckTellItFromEqualValues() {
        NOBODY.forEach((language, words) -> {
            for (String command : new String[] {"rate", "explain", "check"}) {
                String[] more = command.equals("explain") ? new String[] {"--unit", "ala"} : new String[0];
                Ran ran = Ran.of(small.command(command, with(more, language)));
                String name = language.equals("en") ? "National" : language.equals("ru") ? "Национальный" : "Ұлттық";
                assertThat(ran.out().lines().filter(line -> line.contains(name) && line.contains(words)))
                        .as("%s in %s:%n%s", command, language, ran.out())
                        .isNotEmpty();
                assertThat(ran.out()
                                .lines()
                                .filter(line -> line.contains(name)
                                        && line.toLowerCase(java.util.Locale.ROOT)
                                                .contains(SAME.get(language))))
                        .isEmpty();
            }
        });
    }

    @Test
    void reportTellsIt() throws IOException {
        Ran.of(small.command("rate", "--out", folder.resolve("out").toString()));
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("nobody has a value", "значения нет ни у кого", "мәні ешкімде жоқ");
        assertThat(Files.readString(folder.resolve("out/scores.csv")))
                .contains("ala,economy.b,indicator,0,1,,0,missing;worst;tied;no-values");
    }

    @Test
    void blockOfWhichNobodyHasAValueIsToldAsAWhole() throws IOException {
        SmallRating whole = SmallRating.in(
                folder,
                SmallRating.METHODOLOGY.replace("goalposts [0, 30]", "minmax\n        missing: exclude")
                        + "coverage: {unit: 0, indicator: 0}\n");
        Files.writeString(folder.resolve("values.csv"), """
                unit,period,measure,value
                ala,2024-Q1,a,80
                kok,2024-Q1,a,70
                """);
        assertThat(Ran.of(whole.command("explain", "--unit", "ala")).out())
                .contains("Openness and dialogue: no score here (nobody has a value)");
        assertThat(Ran.at(200, whole.command("check")).out())
                .contains("Openness and dialogue: of the whole block, no unit has a value.");
        Ran.of(whole.command("rate", "--out", folder.resolve("whole").toString()));
        assertThat(Files.readString(folder.resolve("whole/report.html")))
                .contains("Openness and dialogue: no score (nobody has a value).")
                .contains("Открытость и диалог: балла нет (значения нет ни у кого).")
                .contains("Ашықтық және үн қосу: балл жоқ (мәні ешкімде жоқ).");
    }

    private static String[] with(String[] more, String language) {
        String[] all = new String[more.length + 2];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "--lang";
        all[more.length + 1] = language;
        return all;
    }
}

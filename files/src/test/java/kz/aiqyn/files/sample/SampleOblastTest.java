package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleOblastTest {

    private static final Methodology FIRST = Samples.methodology("samples/ulgi/methodology-1.yaml");
    private static final Methodology SECOND = Samples.methodology("samples/ulgi/methodology-2.yaml");
    private static final Methodology DEPARTMENTS = Samples.methodology("samples/ulgi/departments.yaml");

    private static final Map<Methodology, Rating> RATINGS = new HashMap<>();

    /// A change of these digests means that the published sample changes: say so in the change log.
    @ParameterizedTest
    @CsvSource({
        "samples/ulgi/methodology-1.yaml, 9831e2f2ec1325dd4c352aae7f9bf3817251bb8085f928b01dff41db65ca0cb1",
        "samples/ulgi/methodology-2.yaml, 89072664fcc3228e53bb23d81c6b4ce3adc215ec32789ba43eb563903def2b16",
        "samples/ulgi/departments.yaml, f81233b8c402a3f4362f0de59322d4d821bd08f6ab175eebee914c0578bc17c6"
    })
    void givesTheSameBytesEverywhere(String path, String digest) throws Exception {
        byte[] bytes = Samples.values(Samples.methodology(path)).getBytes(StandardCharsets.UTF_8);
        byte[] found = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(found)).isEqualTo(digest);
    }

    @Test
    void givesTheSameBytesUnderAnyLocaleAndTimeZone() {
        String before = Samples.values(SECOND);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "kk-KZ")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(Samples.values(SECOND).equals(before)).as(tag).isTrue();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aMeasureIsTheSameWhateverElseIsAskedFor() {
        assertThat(rowsOf(Samples.values(FIRST), "investment.total"))
                .isEqualTo(rowsOf(Samples.values(SECOND), "investment.total"));
    }

    @Test
    void givesTheOblastANumberForWhatIsFormedThere() {
        assertThat(rowsOf(Samples.values(SECOND), "sei")).isNotEmpty().noneMatch(row -> row.contains("not applicable"));
    }

    @Test
    void refusesAMeasureThatIsNotOfTheOblast() {
        SampleOblast oblast = SampleOblast.of(Samples.units("samples/ulgi/units.csv"));
        assertThatThrownBy(() -> oblast.write(List.of("unheard.of"), new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unheard.of");
    }

    @Test
    void speaksOfThirtySixMonths() {
        assertThat(Samples.rows(Samples.values(FIRST)))
                .extracting(row -> row.getField("period"))
                .contains("2023-01", "2025-12", "2023-Q1", "2025-Q4")
                .allMatch(period -> period.compareTo("2023") > 0 && period.compareTo("2026") < 0);
    }

    @ParameterizedTest
    @CsvSource({"samples/ulgi/methodology-1.yaml", "samples/ulgi/methodology-2.yaml", "samples/ulgi/departments.yaml"})
    void aPartIsNeverMoreThanItsWhole(String path) {
        Invention invention = Invention.of(Samples.units("samples/ulgi/units.csv"));
        Map<String, Double> latest = latest(Samples.values(Samples.methodology(path)));
        assertThat(latest)
                .isNotEmpty()
                .allSatisfy((key, value) -> assertThat(value).isNotNegative());
        latest.forEach((key, value) -> {
            String[] words = key.split(" ");
            Recipe recipe = invention.recipes().get(words[2]);
            if (recipe == null || !recipe.share() || recipe.driver() == null || recipe.number("hi", 2) > 1) {
                return;
            }
            Double whole = latest.get(words[0] + ' ' + words[1] + ' ' + recipe.driver());
            boolean sameKind =
                    recipe.rollUp() == invention.recipes().get(recipe.driver()).rollUp();
            if (whole != null && sameKind) {
                assertThat(value).as(key).isLessThanOrEqualTo(whole);
            }
        });
    }

    @Test
    void tellsOfLateRevisedRestatedAndInapplicableValues() {
        List<NamedCsvRecord> rows = Samples.rows(Samples.values(SECOND));
        Map<String, Long> readings =
                rows.stream().collect(Collectors.groupingBy(SampleOblastTest::key, Collectors.counting()));
        assertThat(readings.values()).contains(1L, 2L).allMatch(count -> count <= 2);
        assertThat(rows)
                .anyMatch(row -> row.getField("value").equals("not applicable")
                        && row.getField("measure").startsWith("villages."));
        assertThat(rows)
                .anyMatch(row -> row.getField("unit").equals("tomensai")
                        && row.getField("period").equals("2024-05")
                        && row.getField("note").contains("2025"));
        assertThat(rows)
                .noneMatch(row -> row.getField("unit").equals("qossai")
                        && row.getField("period").startsWith("2025"));
        assertThat(rows)
                .noneMatch(row -> row.getField("measure").equals("waste.sorted")
                        && row.getField("period").compareTo("2025") < 0);
    }

    @Test
    void aDistrictThatReportedTooLittleIsOnceNotRated() {
        assertThat(rated(FIRST, "2023-Q4", "qumsaghym")).isFalse();
        for (String period : List.of("2023-Q3", "2024-Q1", "2024-Q4")) {
            assertThat(rated(FIRST, period, "qumsaghym")).as(period).isTrue();
        }
    }

    @Test
    void theStoryIsInThePlaces() {
        assertThat(place(FIRST, "2024-Q1", "temirqoryq")).isLessThanOrEqualTo(2);
        assertThat(place(FIRST, "2024-Q2", "temirqoryq")).isGreaterThanOrEqualTo(7);
        assertThat(place(FIRST, "2023-Q1", "shyghanaq")).isGreaterThanOrEqualTo(9);
        assertThat(place(SECOND, "2025-Q4", "shyghanaq")).isLessThanOrEqualTo(3);
        assertThat(place(SECOND, "2025-Q4", "zhogharysai")).isPositive();
        assertThat(place(DEPARTMENTS, "2025-Q4", "department.construction")).isGreaterThan(6);
    }

    private static boolean rated(Methodology methodology, String period, String unit) {
        Edition edition = edition(methodology, period, unit);
        return edition.isRated(edition.find(unit).orElseThrow());
    }

    private static int place(Methodology methodology, String period, String unit) {
        Edition edition = edition(methodology, period, unit);
        return edition.place(0, edition.find(unit).orElseThrow()).orElseThrow();
    }

    private static Edition edition(Methodology methodology, String period, String unit) {
        return RATINGS.computeIfAbsent(methodology, Samples::rating)
                .rate(Period.of(period), unit)
                .orElseThrow();
    }

    private static List<String> rowsOf(String values, String measure) {
        return values.lines().filter(row -> row.contains("," + measure + ",")).toList();
    }

    private static Map<String, Double> latest(String values) {
        Map<String, Double> latest = new HashMap<>();
        for (NamedCsvRecord row : Samples.rows(values)) {
            boolean number = !row.getField("value").equals("not applicable")
                    && !row.getField("measure").startsWith("adjust.");
            if (number && row.getField("status").equals("final")) {
                latest.put(key(row), Double.valueOf(row.getField("value")));
            }
        }
        return latest;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("unit") + ' ' + row.getField("period") + ' ' + row.getField("measure");
    }
}

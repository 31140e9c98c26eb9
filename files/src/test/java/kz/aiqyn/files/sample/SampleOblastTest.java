package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        "samples/ulgi/methodology-1.yaml, af68e2a7c925eb3593396f0b86cb645034e25cfe616a4c65c1ad209b6968eb38",
        "samples/ulgi/methodology-2.yaml, 8c7f47be88446f918468c9bbc5708d1ff161876d19d0cc5c539146a0049e4fd1",
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

    /// What an office sends of these measures is the figure itself, or nothing at all.
    @ParameterizedTest
    @CsvSource({"procurement.due", "revenue.tax", "revenue.rural", "works.plan", "dep.targets.reached"})
    void theFiguresAreWhatTheOfficesSend(String measure) {
        SampleOblast oblast = SampleOblast.of(Samples.units("samples/ulgi/units.csv"));
        Map<String, SampleFigure> figures = oblast.figures(measure).stream()
                .collect(Collectors.toMap(figure -> figure.unit() + " " + figure.period(), figure -> figure));
        List<NamedCsvRecord> sent =
                Samples.rows(Samples.values(measure.startsWith("dep.") ? DEPARTMENTS : SECOND)).stream()
                        .filter(row -> row.getField("measure").equals(measure))
                        .filter(row -> !row.getField("value").equals("not applicable"))
                        .toList();
        assertThat(sent).hasSizeBetween(figures.size() * 9 / 10, figures.size()).allSatisfy(row -> {
            SampleFigure figure =
                    Objects.requireNonNull(figures.get(row.getField("unit") + " " + row.getField("period")));
            assertThat(figure.number()).isEqualTo(row.getField("value"));
            assertThat(figure.known()).isEqualTo(row.getField("recorded"));
        });
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

    /// Points are given by an act, which was signed before they became known.
    @Test
    void namesTheActByWhichPointsWereGiven() {
        List<NamedCsvRecord> points = Samples.rows(Samples.values(SECOND)).stream()
                .filter(row -> row.getField("measure").startsWith("adjust."))
                .toList();
        assertThat(points).hasSize(4).allSatisfy(row -> {
            String[] notes = row.getField("note").split(" \\| ");
            assertThat(notes).hasSize(3);
            assertThat(notes[0])
                    .containsPattern("облыс әкімінің 20\\d\\d жылғы \\d+ \\S+ № \\d+-ө өкімі, ойдан шығарылған");
            assertThat(notes[1])
                    .containsPattern("распоряжение акима области от \\d+ \\S+ 20\\d\\d года № \\d+-р, вымышленное");
            Matcher signed = Pattern.compile("No \\d+-r of (\\d+ \\S+ 20\\d\\d), invented")
                    .matcher(notes[2]);
            assertThat(signed.find()).isTrue();
            assertThat(LocalDate.parse(signed.group(1), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)))
                    .isBeforeOrEqualTo(LocalDate.parse(row.getField("recorded").substring(0, 10)));
        });
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

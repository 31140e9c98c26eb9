package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.ReferenceData;
import org.junit.jupiter.api.Test;

class SampleTerritoryTest {

    private static final Pattern KIND_WORDS = Pattern.compile(
            "\\b(ауданы|қаласы|облысы|район|город|область|г\\.а\\.|district|city|oblast)\\b|[().]",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Units units = Samples.units("samples/ulgi/units.csv");

    @Test
    void hasThreeCitiesAndThirteenDistrictsOfWhichOneSplitsInTheThirdYear() {
        assertThat(inForce("city", "2024-12")).hasSize(3);
        assertThat(inForce("district", "2024-12")).hasSize(13);
        assertThat(inForce("district", "2025-01")).hasSize(14);
        assertThat(units.list())
                .filteredOn(unit -> LocalDate.of(2025, 1, 1).equals(unit.from()))
                .hasSize(2);
        assertThat(units.find("qossai"))
                .hasValueSatisfying(unit -> assertThat(unit.to()).isEqualTo(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void codesAreOfNoRegion() {
        assertThat(units.list())
                .extracting(RatedUnit::kato)
                .filteredOn(kato -> !kato.isEmpty())
                .doesNotHaveDuplicates()
                .allMatch(kato -> kato.matches("98\\d{7}"));
    }

    @Test
    void everyPlaceIsOnTheMap() throws IOException {
        String map = Files.readString(Samples.at("samples/ulgi/map.geojson"));
        for (RatedUnit unit : units.list()) {
            if (unit.kind().equals("city") || unit.kind().equals("district")) {
                assertThat(map)
                        .contains(
                                "\"code\":\"" + unit.code() + "\"", unit.names().kk());
            }
        }
    }

    @Test
    void noNameIsThatOfARealDistrictOrCity() throws IOException {
        Path reference = ReferenceData.file("kz_oblasts_districts.csv");
        Set<String> real = new HashSet<>();
        Samples.rows(reference).forEach(row -> {
            for (String column : List.of("name_kk_short", "name_ru", "name_en")) {
                real.add(bare(row.getField(column)));
            }
        });
        assertThat(real).contains("сауран", "семей");
        for (RatedUnit unit : units.list()) {
            if (!unit.kind().equals("department")) {
                assertThat(real)
                        .doesNotContain(
                                bare(unit.names().kk()),
                                bare(unit.names().ru()),
                                bare(unit.names().en()));
            }
        }
    }

    @Test
    void theTwentyRegionsAreNamedInThreeLanguages() {
        Units regions = Samples.units("samples/kazakhstan-budget/units.csv");
        assertThat(regions.list()).hasSize(20).allSatisfy(region -> {
            assertThat(region.names().isComplete()).isTrue();
            assertThat(region.kato()).isEqualTo(region.code()).matches("\\d{2}0{7}");
            assertThat(region.kind()).isEqualTo("region");
        });
    }

    private List<RatedUnit> inForce(String kind, String month) {
        List<RatedUnit> found = new ArrayList<>(units.list());
        found.removeIf(unit -> !unit.kind().equals(kind) || !unit.inForce(Period.of(month)));
        return found;
    }

    private static String bare(String name) {
        return KIND_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

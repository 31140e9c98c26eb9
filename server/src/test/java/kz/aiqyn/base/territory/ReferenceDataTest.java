package kz.aiqyn.base.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.Ground;
import org.junit.jupiter.api.Test;

/// The whole classifier of the country and its borders.
class ReferenceDataTest {

    private static final Path DATA = Path.of(System.getProperty("aiqyn.root", ".."), "..", "shared", "data")
            .normalize();
    private static final LegalAct ACT = new LegalAct("КАТО", "", LocalDate.of(2022, 10, 17));
    private static final LocalDate DAY = LocalDate.of(2022, 10, 17);

    @Test
    void takesTheCountry() {
        Path kato = data("kato_2022-10-17_ru.csv");
        try (Ground ground = Ground.fresh()) {
            TerritoryImports imports = ground.get(TerritoryImports.class);
            FileDifference first = done(imports.classifier(kato, ACT, DAY, true));
            assertThat(first.rows()).isEqualTo(16_264);
            assertThat(first.count("created")).isEqualTo(16_264);
            assertThat(done(imports.classifier(kato, ACT, DAY.plusYears(1), true))
                            .total())
                    .isZero();
            assertThat(ground.operations()).hasSize(1);
            assertThat(ground.database()
                            .sql("select count(*) from territory.version where left(parent, 2) <> left(code, 2)")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(ground.get(Territories.class).children(null, DAY)).hasSize(20);
            borders(ground);
        }
    }

    private static void borders(Ground ground) {
        TerritoryImports imports = ground.get(TerritoryImports.class);
        LocalDate day = LocalDate.of(2024, 1, 1);
        BordersTaken districts = done(imports.borders(data("kz_districts_2024.geojson"), day, "geokz"));
        BordersTaken oblasts = done(imports.borders(data("kz_oblasts_2024.geojson"), day, "geokz"));
        assertThat(oblasts.matched()).isEqualTo(20);
        assertThat(districts.unmatched()).containsExactlyInAnyOrder("104500000", "191800000", "711510000", "791910000");
        assertThat(districts.odd()).contains("101010000");
        assertThat(done(imports.borders(data("kz_districts_2024.geojson"), day.plusYears(1), "geokz"))
                        .changed())
                .isZero();
        Borders borders = ground.get(Borders.class);
        assertThat(borders.map(day).orElseThrow().names()).hasSize(240);
        List<String> bare = ground.get(Territories.class).children("610000000", day).stream()
                .map(Territory::code)
                .filter(code -> !borders.drawn(day).contains(code))
                .toList();
        assertThat(bare).contains("615500000");
    }

    private static <T> T done(Read<T> read) {
        assertThat(read).isInstanceOf(Read.Done.class);
        return ((Read.Done<T>) read).value();
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not there: this test needs the reference data");
        return file;
    }
}

package kz.aiqyn.base.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.Ground;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsTest {

    private static final Path SAMPLES = Path.of(System.getProperty("aiqyn.root", ".."), "samples");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final Ground ground = Ground.fresh();
    private final Organisations organisations = ground.get(Organisations.class);
    private final OrganisationImports imports = ground.get(OrganisationImports.class);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void takesTheInventedOblastInItsOrder() {
        OrganisationsTaken taken = done(imports.units(SAMPLES.resolve("ulgi/units.csv"), null));
        assertThat(taken.difference().count("created")).isEqualTo(31);
        assertThat(taken.untied()).hasSize(19).contains("aiqynqala");
        Units units = organisations.units();
        assertThat(units.list().getFirst().code()).isEqualTo("ulgi");
        RatedUnit qossai = units.find("qossai").orElseThrow();
        assertThat(qossai.to()).isEqualTo("2024-12-31");
        assertThat(qossai.kato()).isEqualTo("985400000");
        assertThat(qossai.attribute("population")).contains("127000");
        assertThat(organisations.find("qossai").orElseThrow().parent()).isEqualTo("ulgi");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        done(imports.units(SAMPLES.resolve("ulgi/units.csv"), null));
        OrganisationsTaken again = done(imports.units(SAMPLES.resolve("ulgi/units.csv"), DAY));
        assertThat(again.difference().total()).isZero();
        assertThat(ground.operations()).hasSize(1);
    }

    @Test
    void matchesTheInventedMapByCodesOfAkimats() {
        Path units = SAMPLES.resolve("ulgi/units.csv");
        LegalAct act = new LegalAct("Invented", "", null);
        done(ground.get(TerritoryImports.class).units(units, act, DAY));
        assertThat(done(imports.units(units, null)).untied()).hasSize(2).contains("tomensai");
        BordersTaken borders =
                done(ground.get(TerritoryImports.class).borders(SAMPLES.resolve("ulgi/map.geojson"), DAY, "invented"));
        assertThat(borders.matched()).isGreaterThan(10);
        assertThat(organisations.within("980000000", DAY)).contains("ulgi", "aiqynqala", "department.finance");
        assertThat(organisations.within("981000000", DAY)).containsExactly("aiqynqala");
    }

    @Test
    void keepsTheNameOfEachTime() throws IOException {
        done(imports.units(csv("code,name_kk,name_ru,kind\na,Ескі,Старое,district\n"), null));
        done(imports.units(csv("code,name_kk,name_ru,kind\na,Жаңа,Новое,district\n"), DAY));
        assertThat(organisations.units().get(0).names().ru()).isEqualTo("Новое");
        assertThat(organisations.units(DAY.minusDays(1)).get(0).names().ru()).isEqualTo("Старое");
        assertThat(organisations.units(DAY).get(0).names().ru()).isEqualTo("Новое");
        assertThat(organisations.units().get(0).from()).isNull();
    }

    @Test
    void refusesTwoHeadsAtOnce() throws IOException {
        done(imports.units(csv("code,name_kk,name_ru,kind\na,А,А,district\n"), null));
        done(imports.heads(csv("organisation,name,office_kk,since,until\na,Бірінші,әкім,2020-01-01,2022-05-31\n")));
        Path second = csv("organisation,name,office_kk,since,until\na,Екінші,әкім,2022-05-31,\n");
        assertThat(imports.heads(second)).isInstanceOf(Read.Failed.class);
        done(imports.heads(csv("organisation,name,office_kk,since,until\na,Екінші,әкім,2022-07-01,\n")));
        assertThat(organisations.heads("a")).extracting(HeadInOffice::name).isEqualTo(List.of("Екінші", "Бірінші"));
        assertThat(organisations.heads(LocalDate.of(2022, 6, 15))).isEmpty();
        assertThat(organisations.heads(DAY))
                .containsExactly(
                        new HeadInOffice("a", "Екінші", new Names("әкім", "", ""), LocalDate.of(2022, 7, 1), null));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() throws IOException {
        Statements statements = new Statements();
        try (Ground counted = Ground.on(statements.counted(TestDatabase.fresh()))) {
            Organisations register = counted.get(Organisations.class);
            Territories territories = counted.get(Territories.class);
            OrganisationImports files = counted.get(OrganisationImports.class);
            done(files.units(csv("code,name_ru,kind\nulgi,Область,oblast\n"), null));
            int few = statements.of(() -> ask(register, territories));
            done(counted.get(TerritoryImports.class)
                    .units(SAMPLES.resolve("ulgi/units.csv"), new LegalAct("Invented", "", null), DAY));
            done(files.units(SAMPLES.resolve("ulgi/units.csv"), null));
            assertThat(register.units().size()).isEqualTo(31);
            assertThat(statements.of(() -> ask(register, territories))).isEqualTo(few);
        }
    }

    /// What the lists ask.
    private static void ask(Organisations register, Territories territories) {
        register.units(DAY);
        register.heads(DAY);
        territories.known(register.units().list().stream().map(RatedUnit::kato).toList());
        territories.children("980000000", DAY);
        territories.history("980000000");
        territories.path("980000000", DAY);
        territories.countUnnamed(null, DAY);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".csv"), text);
    }

    private static <T> T done(Read<T> read) {
        assertThat(read).isInstanceOf(Read.Done.class);
        return ((Read.Done<T>) read).value();
    }
}

package kz.aiqyn.base.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.OrganisationChanges;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.testing.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What public pages show of the ground makes another version when it changes, and nothing else does.
class PublicChangesTest {

    private static final Path SAMPLES = Path.of("..", "samples", "ulgi");
    private static final LegalAct ACT = new LegalAct("Invented", "", null);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Names OFFICE = new Names("әкім", "аким", "akim");

    private final Ground ground = Ground.fresh();
    private final PublicVersions versions = ground.get(PublicVersions.class);
    private final OrganisationImports organisations = ground.get(OrganisationImports.class);
    private final OrganisationChanges people = ground.get(OrganisationChanges.class);
    private final TerritoryImports territories = ground.get(TerritoryImports.class);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void whoHeadsAnOrganisationIsPublic() throws IOException {
        isTold(() -> organisations.units(SAMPLES.resolve("units.csv"), null));
        HeadInOffice head = new HeadInOffice("shyghanaq", "Айдос Үлгіұлы", OFFICE, DAY, null);
        isTold(() -> people.appoint(head));
        isNotTold(() -> people.appoint(head));
        isTold(() -> people.leave("shyghanaq", DAY.plusMonths(1)));
        Path heads = Files.writeString(
                folder.resolve("heads.csv"), "organisation,name,since\nbidaily,Сәуле Үлгіқызы,2025-01-01\n");
        isNotTold(() -> organisations.heads(heads, ImportMode.LOOK));
        isTold(() -> organisations.heads(heads));
        isNotTold(() -> organisations.heads(heads));
    }

    @Test
    void whatMapsAreMadeOfIsPublic() {
        organisations.units(SAMPLES.resolve("units.csv"), null);
        isTold(() -> territories.units(SAMPLES.resolve("units.csv"), ACT, DAY));
        Path map = SAMPLES.resolve("map.geojson");
        isNotTold(() -> territories.borders(map, DAY, "invented", ImportMode.LOOK));
        isTold(() -> territories.borders(map, DAY, "invented"));
        isNotTold(() -> territories.borders(map, DAY, "invented"));
        TerritoryChanges acts = ground.get(TerritoryChanges.class);
        isTold(() -> acts.name(Map.of("981000000", new Names("Жаңа", "Новое", "New")), DAY));
        isTold(() -> acts.make(
                new TerritoryChange.Rename("981000000", new Names("Атау", "Имя", "Name")), ACT, DAY.plusYears(1)));
        isNotTold(() -> acts.make(new TerritoryChange.End("999999999"), ACT, DAY));
    }

    private void isTold(Runnable change) {
        assertThat(marks(change)).doesNotHaveDuplicates();
    }

    private void isNotTold(Runnable change) {
        List<String> marks = marks(change);
        assertThat(marks.getLast()).isEqualTo(marks.getFirst());
    }

    private List<String> marks(Runnable change) {
        String before = versions.mark();
        change.run();
        return List.of(before, versions.mark());
    }
}

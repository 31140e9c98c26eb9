package kz.aiqyn.rating.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MethodologyLifeTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private MethodologyLife life;

    @Autowired
    private Methodologies methodologies;

    @ParameterizedTest
    @CsvSource({
        "ulgi/methodology-1.yaml, 2024-Q4",
        "ulgi/methodology-2.yaml, 2025-Q1",
        "ulgi/departments.yaml, 2025-Q1",
        "kazakhstan-budget/methodology.yaml, 2024-Q3"
    })
    void takesTheSamplesFromImportToPublicationAndGivesTheirBytesBack(String sample, String period) throws IOException {
        byte[] bytes = Files.readString(Path.of("../samples").resolve(sample))
                .replaceFirst("(?m)^methodology: ", "methodology: life-")
                .getBytes(StandardCharsets.UTF_8);
        MethodologyVersion version = saved(drafts.importFile(sample, bytes));
        assertThat(version.state()).isEqualTo(MethodologyState.DRAFT);
        version = taken(life.take(LifeRequest.of(version, MethodologyEvent.AGREE)));
        assertThat(version.state()).isEqualTo(MethodologyState.AGREED);
        version = taken(life.take(LifeRequest.of(version, MethodologyEvent.PUBLISH)));
        assertThat(version.state()).isEqualTo(MethodologyState.PUBLISHED);
        assertThat(version.yaml().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(methodologies.inForce(version.code(), Period.of(period)))
                .map(MethodologyVersion::version)
                .contains(version.version());
    }

    private static MethodologyVersion saved(DraftResult result) {
        assertThat(result).isInstanceOf(DraftResult.Saved.class);
        return ((DraftResult.Saved) result).version();
    }

    private static MethodologyVersion taken(LifeResult result) {
        assertThat(result).isInstanceOf(LifeResult.Taken.class);
        return ((LifeResult.Taken) result).version();
    }
}

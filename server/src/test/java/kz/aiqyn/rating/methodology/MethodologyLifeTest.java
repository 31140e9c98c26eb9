package kz.aiqyn.rating.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
    void takesTheSamplesFromImportToPublicationAndGivesTheirBytesBack(String sample, String period) {
        byte[] bytes = Samples.bytes(sample, "life-" + sample.replaceAll("[^a-z0-9]", "-"));
        MethodologyVersion version = Samples.saved(drafts.importFile(sample, bytes));
        assertThat(version.state()).isEqualTo(MethodologyState.DRAFT);
        version = Samples.taken(life.take(LifeRequest.of(version, MethodologyEvent.SEND)));
        assertThat(version.state()).isEqualTo(MethodologyState.SENT);
        version = Samples.taken(life.take(LifeRequest.of(version, MethodologyEvent.AGREE)));
        assertThat(version.state()).isEqualTo(MethodologyState.AGREED);
        version = Samples.taken(life.take(LifeRequest.of(version, MethodologyEvent.PUBLISH)));
        assertThat(version.state()).isEqualTo(MethodologyState.PUBLISHED);
        assertThat(version.yaml().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(methodologies.inForce(version.code(), Period.of(period)))
                .map(MethodologyVersion::version)
                .contains(version.version());
    }
}

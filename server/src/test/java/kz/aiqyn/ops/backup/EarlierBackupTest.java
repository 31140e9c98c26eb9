package kz.aiqyn.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.ops.serving.ServerParts;
import kz.aiqyn.ops.verify.Verification;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The backup of a database as Aiqyn wrote it before tables were bound and modules had cards (`earlier.md` beside
/// it says how), brought to this version.
class EarlierBackupTest {

    @TempDir
    private Path folder;

    @Test
    void everythingIsThereAgainAndProvesItself() throws URISyntaxException {
        String database = TestDatabase.url();
        DatabaseAddress address = new DatabaseAddress(database.replaceAll("\\?.*", ""), "postgres", "");
        Restoration.of(file()).into(address, true);

        JdbcClient inside = JdbcClient.create(new DriverManagerDataSource(database));
        assertThat(texts(inside, "select login from identity.account order by login"))
                .containsExactly("old-all", "old-officer");
        assertThat(texts(inside, "select code from organisation.organisation order by code"))
                .containsExactly("old", "old-a", "old-b", "old-c");
        assertThat(texts(inside, "select period || ' ' || state from edition.edition order by id"))
                .containsExactly("2024-Q1 PUBLISHED", "2024-Q2 OPEN");
        assertThat(texts(inside, "select words from edition.objection")).containsExactly("Жол ұзындығы қате.");
        assertThat(texts(inside, "select number::int::text from measure.value order by id"))
                .as("of three districts, two quarters, two measures")
                .hasSize(12)
                .contains("40", "50", "60", "100");

        try (RunningServer server = RunningServer.start(database)) {
            Visitor visitor = new Visitor(server.port());
            assertThat(visitor.get("/kk/ratings/old/2024-Q1").body()).contains("Аудан c", "60,0");
            assertThat(visitor.signIn("old-officer", WalkedOblast.PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("/staff"));
            assertThat(visitor.get("/kk/staff").statusCode()).isEqualTo(200);
        }
        assertThat(faults(address))
                .as("but for a clock of this machine that is behind the file")
                .allMatch(fault -> fault.key().equals("ops.clock.behind"));
    }

    private List<Phrase> faults(DatabaseAddress address) {
        List<Phrase> faults = new ArrayList<>();
        try (ConfigurableApplicationContext server = ServerParts.open(address)) {
            new Verification(server).each(folder, Optional.empty(), part -> faults.addAll(part.faults()));
        }
        return faults;
    }

    private static Path file() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EarlierBackupTest.class.getResource("earlier.zip"), "earlier.zip")
                .toURI());
    }

    private static List<String> texts(JdbcClient inside, String query) {
        return inside.sql(query).query(String.class).list();
    }
}

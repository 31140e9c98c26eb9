package kz.aiqyn.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import org.junit.jupiter.api.Test;

/// A migration that was released is applied somewhere: its file never changes again, and a mistake
/// in it is mended by the next one. `released-migrations.txt` beside the tests lists them with
/// their SHA-256; whoever releases adds the new ones (this test prints what to add) and changes no
/// line.
class ReleasedMigrationsTest {

    private static final Path SERVER = Path.of(System.getProperty("aiqyn.root", ".."), "server");
    private static final Path RESOURCES = SERVER.resolve("src/main/java");
    private static final Path RELEASED =
            SERVER.resolve("src/test/resources/kz/aiqyn/ops/database/released-migrations.txt");

    @Test
    void releasedMigrationsAreAsTheyWereReleased() throws IOException {
        TreeMap<String, String> present = present();
        List<String> released = Files.readAllLines(RELEASED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (String line : released) {
            String[] parts = line.split(" {2}", 2);
            assertThat(present)
                    .as("%s was released; write a new migration instead of changing it", parts[1])
                    .containsEntry(parts[1], parts[0]);
            present.remove(parts[1]);
        }
        present.forEach((file, digest) -> System.out.println("not released yet: " + digest + "  " + file));
    }

    @Test
    void everyMigrationIsOfAModuleThatIsMigrated() throws IOException {
        assertThat(present().keySet())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ModuleCards.withTables())
                        .extracting(ModuleCard::path)
                        .contains(file.replaceAll("^kz/aiqyn/(.*)/migration/[^/]+$", "$1")));
    }

    private static TreeMap<String, String> present() throws IOException {
        TreeMap<String, String> present = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/migration/V\\d+__\\w+\\.sql"))
                    .toList()) {
                present.put(RESOURCES.relativize(file).toString().replace('\\', '/'), digest(file));
            }
        }
        return present;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.aiqyn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with a JDK that only says how it was called.
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("aiqyn.root", "..")).resolve("aiqyn");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final int MOST_MEGABYTES = 768;

    @TempDir
    private Path root;

    @BeforeEach
    void install() throws IOException {
        Files.copy(LAUNCHER, root.resolve("aiqyn"));
        Path jdk = Files.createDirectories(root.resolve("jdk/bin"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(jdk.resolve(program), "#!/bin/sh\necho \"$@\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(root.resolve(".aiqyn/app/built/lib"));
        Files.writeString(root.resolve(".aiqyn/current"), "built\n");
    }

    private String called(Map<String, String> environment, String command) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("sh", root.resolve("aiqyn").toString(), command).redirectErrorStream(true);
        launcher.environment().remove("AIQYN_JAVA_OPTS");
        launcher.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        launcher.environment().putAll(environment);
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aServersHeapIsBounded() throws Exception {
        for (String command : List.of("serve", "demo")) {
            Matcher heap = HEAP.matcher(called(Map.of(), command));
            assertThat(heap.find()).isTrue();
            assertThat(Integer.parseInt(heap.group(1))).isBetween(1, MOST_MEGABYTES);
            assertThat(heap.find()).isFalse();
        }
    }

    @Test
    void whoeverKeepsTheServerMayGiveItMore() throws Exception {
        assertThat(called(Map.of("AIQYN_JAVA_OPTS", "-Xmx2g -Da=b"), "serve"))
                .contains("-Xmx2g -Da=b")
                .doesNotContainPattern(HEAP);
        assertThat(called(Map.of("AIQYN_JAVA_OPTS", "-Da=b"), "serve")).containsPattern(HEAP);
    }

    @Test
    void commandsThatComputeTakeWhatTheyNeed() throws Exception {
        assertThat(called(Map.of(), "rate")).doesNotContainPattern(HEAP);
    }
}

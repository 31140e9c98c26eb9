package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MethodologySchemaTest {

    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(root().resolve("docs/methodology.schema.json")));
    }

    static List<Path> samples() throws IOException {
        Path samples = root().resolve("samples");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.exists(samples) ? Files.walk(samples) : Stream.empty()) {
            all.filter(path -> path.getFileName().toString().matches(".*\\.ya?ml"))
                    .forEach(files::add);
        }
        files.add(root().resolve("files/src/test/resources/kz/aiqyn/files/fuzz/methodology/full.yaml"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEverySample(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(problems(text)).as(file.toString()).isEmpty();
        ReadMethodology.Good read = MethodologyFileTest.good(MethodologyFile.read(file));
        assertThat(MethodologyCheck.check(read.methodology()))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .extracting(finding -> read.positions().locate(finding).say(Wording.of(Language.EN)))
                .isEmpty();
        assertThat(MethodologyFileTest.good(MethodologyFile.parse("again", MethodologyFile.write(read.methodology())))
                        .methodology())
                .isEqualTo(read.methodology());
    }

    @Test
    void takesTheExampleOfTheReference() throws IOException {
        String reference = Files.readString(root().resolve("docs/methodology-file.md"));
        int start = reference.indexOf("```yaml\n") + 8;
        String example = reference.substring(start, reference.indexOf("```", start));
        assertThat(problems(example)).isEmpty();
        MethodologyFileTest.good(MethodologyFile.parse("example.yaml", example));
    }

    @Test
    void takesWhatIsWritten() throws IOException {
        Path full = root().resolve("files/src/test/resources/kz/aiqyn/files/fuzz/methodology/full.yaml");
        String written = MethodologyFile.write(
                MethodologyFileTest.good(MethodologyFile.read(full)).methodology());
        assertThat(problems(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: \"1\"\n",
                "wieght: 3\n",
                "scale: {from: 0, to: high}\n",
                "scale: [0, 100]\n",
                "aggregate: geometrical\n",
                "in-force: {from: 2024-1-1}\n",
                "peers: everybody\n",
                "coverage: 0.65\n",
                "treat: default\n",
                "bands: [{code: high}]\n",
                "measures: [{code: a, unit: KZT, period: weekly, roll-up: sum}]\n",
                "measures: [{code: a, unit: KZT, period: month}]\n",
                "blocks: [{names: A}]\n",
                "blocks: [{code: a, weight: \"3\"}]\n",
                "indicators: [{code: a, unit: KZT, formula: a}]\n",
                "indicators: [{code: a, unit: KZT, formula: a, normalise: \"goalposts [1]\"}]\n",
                "indicators: [{code: a, unit: KZT, formula: a, normalise: minmax, direction: upward}]\n",
                "indicators: [{code: a, unit: KZT, formula: a, normalise: minmax, missing: previous}]\n",
                "indicators: [{code: a, unit: KZT, formula: a, normalise: minmax, parent: inherit}]\n",
                "indicators: [{code: \"a\\tb\", unit: KZT, formula: a, normalise: minmax}]\n",
                "indicators: [{code: a, unit: KZT, formula: a, normalise: minmax, joint: [2024-Q1]}]\n",
                "sources: {x: {lines: []}}\n",
                "sources: {x: {layout: l, lines: [{measure: a, column: c}]}}\n",
                "robustness: {weights: wild}\n",
                "robustness: {leave-one-out: maybe}\n",
                "robustness: {normalise: minmax}\n"
            })
    void refusesWhatTheReaderRefuses(String wrong) {
        String text = wrong.startsWith("version") ? wrong : "methodology: x\nversion: y\n" + wrong;
        assertThat(problems(text)).isNotEmpty();
        assertThat(MethodologyFile.parse("wrong.yaml", text)).isInstanceOf(ReadMethodology.Bad.class);
    }

    @Test
    void refusesWhatIsTooLongAsTheReaderDoes() {
        String indicator = "indicators: [{code: %s, unit: \"1\", normalise: minmax, formula: \"%s\"}]\n";
        String bands = "{code: b, from: 1}, ".repeat(501);
        for (String wrong : List.of(
                indicator.formatted("a".repeat(101), "1"),
                indicator.formatted("a", "1".repeat(4001)),
                "act: " + "a".repeat(10_001) + "\n",
                "bands: [" + bands + "]\n")) {
            refusesWhatTheReaderRefuses(wrong);
        }
    }

    private static List<String> problems(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(json(tree), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String json(Object node) {
        return switch (node) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> Quoting.quoted(entry.getKey().toString()) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                list.stream().map(MethodologySchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case String text -> Quoting.quoted(text);
            default -> node.toString();
        };
    }

    private static Path root() {
        String root = System.getProperty("aiqyn.root");
        return root == null ? Path.of("").toAbsolutePath().getParent() : Path.of(root);
    }
}

package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.files.sample.SmallRating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Maps given to `rate`: what of them cannot be used is said, and a map of nobody ends the command.
class MapFileTest {

    private static final String FEATURE =
            "{\"type\":\"Feature\",\"properties\":{\"kato\":%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[70,50],[71,50],[71,51],[70,50]]]}}";

    @TempDir
    private Path folder;

    private SmallRating small;

    @BeforeEach
    void write() throws IOException {
        small = SmallRating.in(folder);
    }

    @Test
    void refusesMapThatHasNoneOfTheUnitsAndWritesNothing() throws IOException {
        Ran ran = rate("980100000.0", "980200000.0");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ran.err())
                .contains("no unit of Q2 2024 is on the map; the map has the codes 980100000.0 (looks like 980100000)");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsTheCodesThatBelongToNoUnit() throws IOException {
        Ran ran = rate("980100000", "\" 980200000 \"", "980300000.0", "\"71 0000000\"");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "The codes of these polygons belong to no unit: 71 0000000, 980300000.0 (looks like 980300000).");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("map-ala", "map-kok");
    }

    private Ran rate(String... codes) throws IOException {
        StringBuilder features = new StringBuilder();
        for (String code : codes) {
            features.append(features.isEmpty() ? "" : ",").append(FEATURE.formatted(code));
        }
        Path map = folder.resolve("map.geojson");
        Files.writeString(map, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        return Ran.of(small.command(
                "rate", "--map", map.toString(), "--out", folder.resolve("out").toString()));
    }
}

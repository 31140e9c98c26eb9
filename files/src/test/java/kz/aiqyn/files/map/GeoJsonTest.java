package kz.aiqyn.files.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {

    private static final String SQUARE = "[[0,0],[2,0],[2,2],[0,2],[0,0]]";
    private static final String GOOD = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "a", "name": {"deep": [1]}},
               "geometry": {"type": "Polygon", "coordinates": [%s, [[0.5,0.5],[1,0.5],[1,1],[0.5,0.5]]]}},
              {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[%s]]},
               "properties": {"kato": 110000000}},
              {"type": "Feature", "properties": {"name": "nobody"}, "geometry": {"type": "Polygon", "coordinates": [%s]}},
              {"type": "Feature", "properties": {"code": "p"}, "geometry": {"type": "Point", "coordinates": [1, 2]}},
              {"type": "Feature", "properties": {"code": "n"}, "geometry": null}
            ], "more": {"x": [1, 2]}}""".formatted(SQUARE, SQUARE.replace("2", "1"), SQUARE);

    @Test
    void readsPolygonsByCodeOrKato() throws IOException {
        assertThat(read(GOOD)).isInstanceOfSatisfying(ReadMap.Good.class, good -> {
            assertThat(good.map().names()).containsExactlyInAnyOrder("a", "110000000");
            assertThat(good.map().polygons("a").getFirst()).hasSize(2);
        });
    }

    @Test
    void saysWhichFeaturesItPassedOverAndWhere() throws IOException {
        assertThat(read(GOOD))
                .isInstanceOfSatisfying(
                        ReadMap.Good.class,
                        good -> assertThat(good.remarks())
                                .extracting(problem -> problem.phrase().key() + " " + problem.line())
                                .containsExactly("map.name 6", "map.polygon 7", "map.polygon 8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "7",
                "{\"type\": \"Feature\"}",
                "{\"type\": \"FeatureCollection\"}",
                "{\"type\": \"FeatureCollection\", \"features\": [1, \"x\"]}",
                "{\"type\": \"FeatureCollection\", \"features\": [{\"geometry\": {\"coordinates\": [[[[[[1]]]]]]}}]}",
                "{\"type\": \"FeatureCollection\", \"features\": ["
            })
    void refusesWhatIsNoMap(String text) throws IOException {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        ReadMap.Bad.class, bad -> assertThat(bad.problems()).isNotEmpty());
    }

    @Test
    void survivesAnyDamage() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(GOOD);
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                int at = random.nextInt(damaged.length());
                damaged.setCharAt(at, "{}[],:\"09ex".charAt(random.nextInt(11)));
            }
            assertThat(read(damaged.toString())).isNotNull();
        }
    }

    @Test
    void fitsTheUnitsIntoTheBox() throws IOException {
        GeoMap map = ((ReadMap.Good) read(GOOD)).map();
        RatedUnit byKato = new RatedUnit("b", "110000000", Names.same("b"), "district", null, null, null, Map.of());
        DrawnMap drawn = DrawnMap.of(
                        map, List.of(RatedUnit.named("a", "district"), byKato, RatedUnit.named("c", "district")))
                .orElseThrow();
        assertThat(drawn.outlines()).containsOnlyKeys("a", "b");
        assertThat(drawn.width()).isEqualTo(1000);
        assertThat(drawn.height()).isBetween(990, 1010);
        assertThat(drawn.outlines().get("a").path()).startsWith("M").endsWith("Z");
        assertThat(DrawnMap.of(map, List.of(RatedUnit.named("c", "district")))).isEmpty();
    }

    private static ReadMap read(String text) throws IOException {
        return GeoJson.read("map.geojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

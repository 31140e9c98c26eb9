package kz.aiqyn.files.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Maps as programs really write them: what is not degrees, not a map or not drawn is told by name, and
/// nothing is left out in silence.
class StrangeMapsTest {

    private static final String SQUARE = "[[76,42],[79,42],[79,45],[76,45],[76,42]]";
    private static final String HOLE = "[[77,43],[78,43],[78,44],[77,44],[77,43]]";
    private static final String TURNED_HOLE = "[[77,43],[77,44],[78,44],[78,43],[77,43]]";

    @Test
    void leavesHoleEmptyWhicheverWayItIsWound() throws IOException {
        String turned = "[[76,42],[76,45],[79,45],[79,42],[76,42]]";
        for (String outline : List.of(SQUARE, turned)) {
            for (String hole : List.of(HOLE, TURNED_HOLE)) {
                String[] rings =
                        drawn(polygon("a", outline + "," + hole), "a").path().split("Z");
                assertThat(winding(rings[0])).isPositive();
                assertThat(winding(rings[1])).isNegative();
            }
        }
    }

    @Test
    void drawsCityAfterTheOblastThatHasNoHoleForItAndWritesBesideIt() throws IOException {
        String city = "[[77.2,43.2],[77.8,43.2],[77.8,43.8],[77.2,43.8],[77.2,43.2]]";
        GeoMap map = good(polygon("city", city), polygon("oblast", SQUARE)).map();
        DrawnMap drawn = DrawnMap.of(map, List.of(RatedUnit.named("city", "c"), RatedUnit.named("oblast", "o")))
                .orElseThrow();
        DrawnMap.Outline inner = drawn.outlines().get("city");
        DrawnMap.Outline outer = drawn.outlines().get("oblast");
        assertThat(inner.layer()).isEqualTo(1);
        assertThat(outer.layer()).isZero();
        assertThat(Math.hypot(inner.x() - outer.x(), inner.y() - outer.y())).isGreaterThan(inner.room());
        GeoMap withHole = good(polygon("city", HOLE), polygon("oblast", SQUARE + "," + HOLE))
                .map();
        assertThat(DrawnMap.of(withHole, List.of(RatedUnit.named("city", "c"), RatedUnit.named("oblast", "o")))
                        .orElseThrow()
                        .outlines()
                        .get("city")
                        .layer())
                .isZero();
    }

    @Test
    void drawsTerritoryAcrossThe180thMeridianInOnePiece() throws IOException {
        String cut =
                "[[[[178,65],[180,65],[180,66],[178,66],[178,65]]],[[[-180,65],[-178,65],[-178,66],[-180,66],[-180,65]]]]";
        String crossing = "[[178,65],[-178,65],[-178,66],[178,66],[178,65]]";
        GeoMap parts = good(feature("a", "MultiPolygon", cut)).map();
        GeoMap whole = good(polygon("a", crossing)).map();
        for (GeoMap map : List.of(parts, whole)) {
            DrawnMap drawn =
                    DrawnMap.of(map, List.of(RatedUnit.named("a", "d"))).orElseThrow();
            assertThat(drawn.height()).isBetween(400, 700);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::3857, EPSG:3857",
        "EPSG:32642, EPSG:32642",
        "urn:ogc:def:crs:EPSG:6.18:28413, EPSG:28413",
        "http://www.opengis.net/def/crs/EPSG/0/3395, EPSG:3395",
        "Pulkovo 1942, Pulkovo 1942"
    })
    void refusesOtherCoordinateSystemsByName(String crs, String shown) throws IOException {
        String text = collection(polygon("d1", SQUARE)).replace("]}", "], \"crs\": " + named(crs) + "}");
        assertThat(sentences(text).getFirst()).contains("(crs " + shown + ")").contains("expected WGS84");
    }

    @ParameterizedTest
    @CsvSource({"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:OGC::CRS84"
    })
    void acceptsTheNamesOfWgs84(String crs) throws IOException {
        String text = collection(polygon("d1", SQUARE)).replace("]}", "], \"crs\": " + named(crs) + "}");
        assertThat(read(text)).isInstanceOf(ReadMap.Good.class);
        assertThat(read(text.replace(named(crs), "null"))).isInstanceOf(ReadMap.Good.class);
    }

    @Test
    void tellsTheFeatureAndThePositionThatAreNotInDegrees() throws IOException {
        String projected = "[[7792364,6446275],[7892364,6446275],[7892364,6546275],[7792364,6446275]]";
        assertThat(sentences(collection(polygon("d1", projected), polygon("d2", projected)))
                        .getFirst())
                .startsWith("coordinates are not degrees: d1 has the position 7792364, 6446275;");
        assertThat(remarks(polygon("ok", SQUARE), polygon("d1", "[[77,43],[78,43],[178000,44],[77,43]]")))
                .singleElement()
                .asString()
                .startsWith("d1: the position 178000, 44 is not in degrees;");
        assertThat(remarks(polygon("ok", SQUARE), polygon("far", "[[65,170],[66,170],[66,171],[65,170]]")))
                .singleElement()
                .asString()
                .contains("far: the position 65, 170")
                .contains("seem to have changed places");
    }

    @Test
    void suspectsLatitudeBeforeLongitude() throws IOException {
        assertThat(remarks(polygon("d1", "[[43,77],[44,77],[44,78],[43,77]]")))
                .singleElement()
                .asString()
                .startsWith("d1: the position 43, 77 lies outside Kazakhstan");
        assertThat(remarks(polygon("west", "[[50,48],[51,48],[51,49],[50,48]]")))
                .isEmpty();
        assertThat(remarks(polygon("far", "[[0,0],[1,0],[1,1],[0,0]]"))).isEmpty();
    }

    @Test
    void tellsWhatOfGeometriesIsPassedOver() throws IOException {
        String collection = """
                {"type":"Feature","properties":{"code":"c"},"geometry":{"type":"GeometryCollection","geometries":[
                {"type":"Point","coordinates":[77,43]},{"type":"Polygon","coordinates":[%s]}]}}""".formatted(SQUARE);
        ReadMap.Good good = good(
                collection,
                feature("p", "Point", "[77,43]"),
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"n\"},\"geometry\":null}",
                polygon("s", "[[\"77\",\"43\"],[78,43],[78,44],[77,43]]"),
                polygon("r", SQUARE + ",[[77,43],[78,43],[77,43]]"),
                polygon("r", SQUARE + ",[[77,43],[78,43],[77,43]]"),
                "{\"type\":\"Feature\",\"properties\":{\"KATO\":\"1\",\"NAME_1\":\"x\"},\"geometry\":null}");
        assertThat(good.map().names()).containsExactlyInAnyOrder("c", "r");
        assertThat(good.map().polygons("r")).hasSize(1);
        assertThat(sentences(good.remarks()))
                .containsExactlyInAnyOrder(
                        "c: within the GeometryCollection, Point is no polygon; passed over, its polygons are drawn",
                        "p: the geometry is Point; expected a Polygon or MultiPolygon of at least three points; passed over",
                        "n: the geometry is null; expected a Polygon or MultiPolygon of at least three points; passed over",
                        "s: [77, 43] is no position; expected two numbers, longitude and latitude; the territory is passed over",
                        "r: a ring has 2 different points or encloses nothing; expected at least three; the ring is passed over",
                        "r: a ring has 2 different points or encloses nothing; expected at least three; the ring is passed over",
                        "r: another feature has the same code; both are drawn as one territory",
                        "there is neither a property \"code\" nor \"kato\", the properties are KATO, NAME_1; expected the code"
                                + " of a unit or its KATO; passed over");
    }

    @Test
    void tellsTheFirstOfManyAndCountsTheOthers() throws IOException {
        String[] features = new String[40];
        for (int i = 0; i < features.length; i++) {
            features[i] = i == 0 ? polygon("ok", SQUARE) : feature("p" + i, "Point", "[77,43]");
        }
        assertThat(remarks(features)).hasSize(11).last().isEqualTo("the same at 29 more features");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}|this is TopoJSON",
                "{\"type\":\"Feature\",\"geometry\":null}|this is one object of \"type\": \"Feature\"",
                "{\"geometryType\":\"esriGeometryPolygon\",\"features\":[]}|this is Esri JSON",
                "<?xml version=\"1.0\"?><kml/>|this is XML",
                "'{\"type\":\"Feature\"}\n{\"type\":\"Feature\"}'|this is a sequence of GeoJSON texts",
                "PK..|this is a ZIP archive",
                "'\u001e{\"type\":\"Feature\"}'|this is a sequence of GeoJSON texts",
                "{\"type\":\"FeatureCollection\",\"features\":[}|the JSON breaks off or is broken at character"
            })
    void namesOtherFilesAsWhatTheyAre(String text, String said) throws IOException {
        assertThat(sentences(text).getFirst()).startsWith(said);
    }

    @Test
    void refusesWhatFollowsTheCollection() throws IOException {
        String twice = collection(polygon("a", SQUARE)) + "\n" + collection(polygon("b", SQUARE));
        assertThat(sentences(twice)).singleElement().asString().startsWith("something follows after the end");
    }

    @Test
    void readsTheEncodingThatAMarkTellsAndRefusesAnother() throws IOException {
        String text = collection(polygon("қала", SQUARE));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(("\uFEFF" + text).getBytes(charset)))
                    .isInstanceOfSatisfying(
                            ReadMap.Good.class,
                            good -> assertThat(good.map().names()).containsExactly("қала"));
        }
        byte[] old = collection(polygon("кала", SQUARE)).getBytes(Charset.forName("windows-1251"));
        assertThat(read(old))
                .isInstanceOfSatisfying(
                        ReadMap.Bad.class,
                        bad -> assertThat(bad.problems().getFirst().phrase().key())
                                .isEqualTo("map.encoding"));
    }

    @Test
    void tellsCodesOfNoUnitAndWhatTheyLookLike() throws IOException {
        String number = feature("x", "Polygon", "[" + SQUARE + "]").replace("\"code\":\"x\"", "\"kato\":710000000.0");
        GeoMap map = good(number, polygon(" d2 ", SQUARE), polygon("d 3", HOLE)).map();
        MapMatch match = MapMatch.of(
                map,
                List.of(RatedUnit.named("710000000", "d"), RatedUnit.named("d2", "d"), RatedUnit.named("d3", "d")));
        assertThat(match.unmatched()).containsExactly("710000000.0", "d 3");
        assertThat(match.alike()).containsEntry("710000000.0", "710000000").containsEntry("d 3", "d3");
        assertThat(Wording.of(Language.EN).say(match.remark().orElseThrow()))
                .isEqualTo(
                        "The codes of these polygons belong to no unit: 710000000.0 (looks like 710000000), d 3 (looks"
                                + " like d3).");
    }

    private static String named(String crs) {
        return "{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}";
    }

    /// Twice the signed area of a path `M1 2L3 4`.
    private static long winding(String path) {
        String[] points = path.substring(1).split("L");
        long sum = 0;
        for (int i = 0; i < points.length; i++) {
            String[] here = points[i].split(" ");
            String[] next = points[(i + 1) % points.length].split(" ");
            sum += Long.parseLong(here[0]) * Long.parseLong(next[1])
                    - Long.parseLong(next[0]) * Long.parseLong(here[1]);
        }
        return sum;
    }

    private static DrawnMap.Outline drawn(String feature, String code) throws IOException {
        return DrawnMap.of(good(feature).map(), List.of(RatedUnit.named(code, "d")))
                .orElseThrow()
                .outlines()
                .get(code);
    }

    private static String polygon(String code, String rings) {
        return feature(code, "Polygon", "[" + rings + "]");
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(code, type, coordinates);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    private static ReadMap.Good good(String... features) throws IOException {
        return (ReadMap.Good) read(collection(features));
    }

    private static List<String> remarks(String... features) throws IOException {
        return sentences(good(features).remarks());
    }

    private static List<String> sentences(String text) throws IOException {
        return sentences(((ReadMap.Bad) read(text)).problems());
    }

    private static List<String> sentences(List<ReadMap.Problem> problems) {
        return problems.stream()
                .map(problem -> Wording.of(Language.EN).say(problem.phrase()))
                .toList();
    }

    private static ReadMap read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadMap read(byte[] bytes) throws IOException {
        return GeoJson.read("map.geojson", new ByteArrayInputStream(bytes));
    }
}

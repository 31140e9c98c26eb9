package kz.aiqyn.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesWhatReadsBack() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", "\"Үлгі\"\n\u0001");
        object.put("score", 83.126866481);
        object.put("whole", 5.0);
        object.put("missing", Double.NaN);
        object.put("none", null);
        object.put("flags", List.of("a", "b"));
        object.put("nested", List.of(Map.of("x", 1)));
        assertThat(Json.write(object)).isEqualTo("""
                        {
                          "name": "\\"Үлгі\\"\\n\\u0001",
                          "score": 83.126866481,
                          "whole": 5,
                          "missing": null,
                          "none": null,
                          "flags": ["a", "b"],
                          "nested": [
                            {
                              "x": 1
                            }
                          ]
                        }
                        """);
    }
}

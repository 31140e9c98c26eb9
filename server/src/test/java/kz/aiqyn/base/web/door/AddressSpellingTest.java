package kz.aiqyn.base.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kk",
                "/kk/ratings/ulgi-akimats/2025-Q4",
                "/kk/methods/a_b~c/1.0/methodology.yaml",
                "/assets/aiqyn.0a1b2c3d4e.css",
                "/kk/units/%D2%9B%D0%B0%D0%BB%D0%B0",
                "/kk/units/%d2%9b",
                "/kk/a%20b",
                "/kk/a+b,c:d@e!$&'()*=",
                "/kk/.hidden",
                "/kk/...",
                "/kk/x%22%3E"
            })
    void linksAreWrittenSo(String path) {
        assertThat(AddressSpelling.oddity(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//kk",
                "/kk//",
                "/./kk",
                "/kk/.",
                "/kk/..",
                "/../kk",
                "/kk;x",
                "/kk\\staff",
                "/%6Bk",
                "/k%6b",
                "/kk/%73taff",
                "/kk/%53taff",
                "/kk/%30",
                "/kk/%2D",
                "/kk/%2e%2e/",
                "/kk/%5F",
                "/kk/%7E",
                "/kk/%2F",
                "/kk/%3B",
                "/kk/%5c",
                "/kk/%2573",
                "/kk/%00",
                "/kk/%0A",
                "/kk/%7F",
                "/kk/%C2%85",
                "/kk/%C0%AF",
                "/kk/%E0%80%AF",
                "/kk/%FF",
                "/kk/%D2",
                "/kk/%D2%9B%61",
                "/kk/%",
                "/kk/%4",
                "/kk/%u0041",
                "/kk/ ",
                "/kk/\u049B",
                "/kk/\u0000"
            })
    void anythingElseIsOdd(String path) {
        assertThat(AddressSpelling.oddity(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "%01=a", "a=%0A", "a=%09", "a=b&c=%7f", "a=%C2%80", "a=%FF%00"})
    void queriesHoldNoControlCharacters(String query) {
        assertThat(AddressSpelling.control(query)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=%73taff", "next=%2Fkk%2Fstaff", "a=%D2%9B+%20%25", "a=%ZZ", "a=//;/../"})
    void queriesAreElseWrittenAsAnybodyLikes(String query) {
        assertThat(AddressSpelling.control(query)).isEmpty();
    }
}

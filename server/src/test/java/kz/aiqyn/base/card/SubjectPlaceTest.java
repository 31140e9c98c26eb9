package kz.aiqyn.base.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectPlaceTest {

    private static final SubjectPlace FILE = new SubjectPlace("file", "\\d{1,18}", "/staff/files/{kind}/{id}", "see");

    @Test
    void anAddressIsMadeOfTheSubjectAndOfWhatTheEntrySays() {
        assertThat(FILE.of("file:9", Map.of("kind", "construction-sites")))
                .hasValue("/staff/files/construction-sites/9");
    }

    @Test
    void aSubjectOfAnotherKindOrFormHasNoAddressHere() {
        assertThat(FILE.of("files:9", Map.of("kind", "sites"))).isEmpty();
        assertThat(FILE.of("file:nine", Map.of("kind", "sites"))).isEmpty();
        assertThat(FILE.of("file", Map.of("kind", "sites"))).isEmpty();
    }

    @Test
    void anEntryThatSaysTooLittleOrSomethingOddHasNoAddress() {
        assertThat(FILE.of("file:9", Map.of())).isEmpty();
        assertThat(FILE.of("file:9", Map.of("kind", "../accounts"))).isEmpty();
    }

    @Test
    void lettersThatAddressesLackAreWrittenAsTheyNeed() {
        SubjectPlace edition = new SubjectPlace("edition", "[^/]+/[^/]+/\\d+", "/staff/ratings/of/{id}", "see");
        assertThat(edition.of("edition:a b?/2025-Q3/1", Map.of())).hasValue("/staff/ratings/of/a%20b%3F/2025-Q3/1");
    }

    @Test
    void everyCardsPlaceNeedsARightThatSomeModuleDeclares() {
        assertThat(ModuleCards.all())
                .flatExtracting(ModuleCard::subjects)
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(ModuleCards.right(place.right()).code()).isEqualTo(place.right()));
    }
}

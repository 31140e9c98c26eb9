package kz.aiqyn.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.Test;

/// Values are read in the units that their reader declares, as their source declared them at the moment of
/// reading.
class StoredDefinitionsTest {

    private static final Period MARCH = Period.of("2025-03");
    private static final MeasureKey A = new MeasureKey("a", "roads.cost", MARCH);
    private static final MeasureQuery ALL = MeasureQuery.of(List.of("roads.cost"), List.of(MARCH), List.of());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-05-01T07:00:00Z"));
    private final Register register = new Register().declaring("roads.cost", "KZT");
    private final Stored stored = Stored.fresh(now::get, register);

    @Test
    void aSourceInTengeIsReadInMillions() {
        register.put(A, 1_234_567.1);
        tellAll();

        Value value = read("mln KZT").find("a", MARCH, "roads.cost").orElseThrow();

        assertThat(value.reading().number()).isEqualTo(1.2345671);
        assertThat(value.origin().converted()).satisfies(how -> {
            assertThat(how.given()).isEqualTo("KZT");
            assertThat(how.wanted()).isEqualTo("mln KZT");
            assertThat(how.ratio()).hasToString("0.000001");
        });
        assertThat(read("KZT")
                        .find("a", MARCH, "roads.cost")
                        .orElseThrow()
                        .origin()
                        .converted())
                .isNull();
    }

    @Test
    void aSourceInHectaresIsNotReadAsMoney() {
        register.declaring("roads.cost", "ha").put(A, 5);
        tellAll();

        assertThat(read("mln KZT").find("a", MARCH, "roads.cost")).isEmpty();
        assertThat(stored.compared(stored.latest(), "roads.cost", "mln KZT")
                        .getFirst()
                        .disagreements("cost/1"))
                .extracting(phrase -> phrase.key() + " " + phrase.arguments())
                .containsExactly("measure.disagree.unit [register, roads.cost, ha, cost/1, mln KZT]");
    }

    /// The register says no more than that its catalogue has changed: what it gave before is asked of it
    /// again, and what was read stays as it was read.
    @Test
    void whatWasReadBeforeASourceChangedItsUnitIsReadAgainTheSame() {
        register.put(A, 2_000_000);
        tellAll();
        Instant before = stored.latest();

        now.set(now.get().plusSeconds(60));
        register.declaring("roads.cost", "thousand KZT").put(A, 2_000);
        stored.tell(List.of(new MeasureCatalogueChanged(Register.CODE)));

        assertThat(stored.latest()).isAfter(before);
        assertThat(number(stored.asOf(before, "roads.cost", "mln KZT"))).isEqualTo(2);
        assertThat(number(read("mln KZT"))).isEqualTo(2);
        assertThat(stored.count("select count(*) from measure.value")).isEqualTo(2);
    }

    /// Of the first import, values are recorded as of when they became known, long before they were declared.
    @Test
    void theFirstDeclarationHoldsFromTheBeginning() {
        register.put(A, 3_000_000);
        tellAll();

        Instant known = Instant.parse("2025-01-01T00:00:00Z");

        assertThat(number(stored.asOf(known, "roads.cost", "mln KZT"))).isEqualTo(3);
    }

    private void tellAll() {
        stored.tell(List.of(new MeasureCatalogueChanged(Register.CODE), new MeasuresTouched(Register.CODE, ALL)));
    }

    private Panel read(String unit) {
        return stored.asOf(stored.latest(), "roads.cost", unit);
    }

    private static double number(Panel panel) {
        return panel.find("a", MARCH, "roads.cost").orElseThrow().reading().number();
    }
}

package kz.aiqyn.engine.rating;

import static kz.aiqyn.engine.rating.SmallMethod.block;
import static kz.aiqyn.engine.rating.SmallMethod.indicator;
import static kz.aiqyn.engine.rating.SmallMethod.with;
import static kz.aiqyn.engine.rating.SmallPanel.edition;
import static kz.aiqyn.engine.rating.SmallPanel.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.aiqyn.engine.explain.Absence;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import org.junit.jupiter.api.Test;

/// Why an indicator tells nothing apart: nobody has a value, one has, or all have the same. They are
/// different findings.
class R09_SpreadTest {

    private static final Normalisation MIN_MAX = new Normalisation.MinMax();
    private static final Normalisation PERCENT = new Normalisation.Goalposts(0, 100);

    private static final String TABLE = """
            unit  none  one  same  free
            u1    -     5    7     1
            u2    -     -    7     2
            u3    -     -    7     3
            """;

    @Test
    void nobodyHasAValueIsNotTheSameForEverybody() {
        for (ConstantPolicy policy : ConstantPolicy.values()) {
            Edition edition = edition(
                    SmallMethod.of(block(
                            "A",
                            1,
                            with(indicator("none", 1, MIN_MAX), policy),
                            with(indicator("one", 1, MIN_MAX), policy),
                            with(indicator("same", 1, MIN_MAX), policy),
                            indicator("free", 1, MIN_MAX))),
                    TABLE);
            assertThat(told(edition, "none")).containsOnly(Flag.NO_VALUES);
            assertThat(told(edition, "one")).containsOnly(Flag.ONE_VALUE);
            assertThat(told(edition, "same")).containsOnly(Flag.CONSTANT);
            assertThat(told(edition, "free")).isEmpty();
        }
    }

    @Test
    void nobodyHasAValueWhateverElseIsDoneAboutIt() {
        Edition fixed = edition(
                SmallMethod.of(block(
                        "A",
                        1,
                        with(indicator("none", 1, PERCENT), new MissingPolicy.Worst()),
                        indicator("free", 1, PERCENT))),
                TABLE);
        assertThat(told(fixed, "none")).containsOnly(Flag.NO_VALUES);
        assertThat(scores(fixed, "none")).isEqualTo("0 0 0");
        Edition tooFew = edition(
                SmallMethod.of(block("A", 1, indicator("none", 1, MIN_MAX), indicator("free", 1, MIN_MAX)))
                        .coverage(0, 0.5),
                TABLE);
        assertThat(told(tooFew, "none")).containsOnly(Flag.NO_VALUES);
        assertThat(Absence.reasons(tooFew, tooFew.tree().find("none").orElseThrow(), 0))
                .containsExactly(Flag.NO_VALUES);
    }

    @Test
    void blockHasTheReasonOfAllItsIndicators() {
        Edition edition = edition(
                SmallMethod.of(
                        block("N", 1, indicator("none", 1, MIN_MAX)),
                        block("S", 1, with(indicator("same", 1, MIN_MAX), ConstantPolicy.EXCLUDE)),
                        block("M", 1, indicator("free", 1, MIN_MAX))),
                TABLE);
        assertThat(told(edition, "N")).containsOnly(Flag.NO_VALUES);
        assertThat(told(edition, "S")).containsOnly(Flag.CONSTANT);
        assertThat(told(edition, "M")).isEmpty();
        assertThat(scores(edition, "N")).isEqualTo("- - -");
        assertThat(Absence.reasons(edition, edition.tree().find("S").orElseThrow(), 1))
                .containsExactly(Flag.CONSTANT);
    }

    @Test
    void keptEditionsSayItTooThoughTheirBitsAreOlder() {
        Edition edition = edition(
                SmallMethod.of(block("A", 1, indicator("none", 1, MIN_MAX), indicator("free", 1, MIN_MAX))), TABLE);
        int node = edition.tree().find("none").orElseThrow();
        assertThat(Flag.of(edition.kept().flags()[node][0]))
                .contains(Flag.CONSTANT)
                .doesNotContain(Flag.NO_VALUES);
    }

    private static Set<Flag> told(Edition edition, String code) {
        int node = edition.tree().find(code).orElseThrow();
        Set<Flag> flags = Flag.of(0);
        flags.addAll(edition.flags(node, 0));
        flags.retainAll(Set.of(Flag.NO_VALUES, Flag.ONE_VALUE, Flag.CONSTANT));
        return flags;
    }
}

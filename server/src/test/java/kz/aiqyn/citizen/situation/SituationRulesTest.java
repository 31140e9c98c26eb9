package kz.aiqyn.citizen.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.citizen.situation.SituationRules.Fault;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationRulesTest {

    private static final String SOUND = """
            question land
            answer yes
            answer no
            question roof
            answer old
            answer new
            step 05-001 land = no
            step 04-001
            step 04-004 land = yes; roof = old / new
            example 05-001,04-001 land = no; roof = old
            example 04-001,04-004 land = yes; roof = new
            """;

    private static SituationRules rules(String text) {
        List<SituationPart> parts = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 3);
            parts.add(new SituationPart(
                    parts.size() + 1,
                    Lifecycle.of(SituationPart.Kind.class, words[0]),
                    words[1].replace(',', ' '),
                    words.length > 2 ? words[2] : "",
                    Names.same("x")));
        }
        return new SituationRules(parts);
    }

    private static List<String> codes(List<SituationPart> steps) {
        return steps.stream().map(SituationPart::code).toList();
    }

    @Test
    void answersLeadToSteps() {
        SituationRules rules = rules(SOUND);
        assertThat(rules.faults()).isEmpty();
        assertThat(codes(rules.steps(Map.of()))).containsExactly("04-001");
        assertThat(codes(rules.open(Map.of()))).containsExactly("05-001", "04-004");
        assertThat(codes(rules.open(Map.of("land", "no")))).isEmpty();
        assertThat(codes(rules.steps(Map.of("land", "yes", "roof", "old")))).containsExactly("04-001", "04-004");
    }

    @Test
    void answersThatAreNotKnownAreNone() {
        assertThat(rules(SOUND).understood(Map.of("land", "perhaps", "roof", "old", "q", "x")))
                .isEqualTo(Map.of("roof", "old"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    question land       | question lend       | 7 question
                    answer no           | step 01-001         | 1 answers, 8 answer no
                    step 04-001         | step 05-001         | 8 twice
                    land = no; roof = o | land = no; roo = o  | 10 question roo
                    step 05-001 land    | step 05-001 ~ land  | 7 when
                    04-001,04-004 land  | 04-004,04-001 land  | 11 example 04-001 04-004
                    = yes; roof = new   | = yes               | 11 unanswered
                    """)
    void whatIsWrongIsToldAtItsLine(String sound, String broken, String told) {
        List<Fault> faults = rules(SOUND.replaceFirst(sound, broken)).faults();
        assertThat(faults).isNotEmpty();
        String[] first = told.split(",")[0].split(" ");
        assertThat(faults)
                .anyMatch(fault -> fault.part().place() == Integer.parseInt(first[0])
                        && fault.key().endsWith("." + first[1]));
    }

    /// A step that no example comes to was never tried by anybody.
    @Test
    void aStepWithoutAnExampleIsRefused() {
        assertThat(rules(SOUND.replace("example 05-001,04-001 land = no; roof = old\n", ""))
                        .faults())
                .extracting(Fault::key)
                .containsExactly("situation.refused.untried");
    }

    @Test
    void aConditionIsRead() {
        assertThat(Condition.of(" land = yes ;roof= old / new").orElseThrow().answers())
                .isEqualTo(Map.of("land", Set.of("yes"), "roof", Set.of("old", "new")));
        assertThat(Condition.of("")).contains(Condition.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "land",
                "land =",
                "= yes",
                "land = yes;",
                "land = yes and roof = old",
                "land = yes; land = no",
                "Land = yes"
            })
    void aConditionThatIsNotUnderstoodIsNone(String text) {
        assertThat(Condition.of(text)).isEmpty();
    }
}

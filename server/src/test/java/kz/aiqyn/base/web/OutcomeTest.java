package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Phrase EMPTY = Phrase.of("web.form.empty");
    private static final Phrase WHOLE = Phrase.of("web.form.overtaken");

    @Test
    void putsWhatIsAboutNoFieldBesideTheWhole() {
        Outcome<Long> refused = Outcome.refused(Map.of("name", EMPTY, "", WHOLE));
        assertThat(refused).isEqualTo(new Outcome.Refused<Long>(Map.of("name", EMPTY), List.of(WHOLE)));
        assertThat(Outcome.<Long>refused("", WHOLE)).isEqualTo(Outcome.refused(WHOLE));
    }

    @Test
    void saysInTheFormOnceWhatTheFormHasFoundItself() {
        Form checked = Form.EMPTY.wrong("name", EMPTY).wrong("", WHOLE);
        Outcome.Refused<Long> refused = (Outcome.Refused<Long>) Outcome.<Long>refused(checked);
        Form again = refused.in(checked);
        assertThat(again.whole()).containsExactly(WHOLE);
        assertThat(again.error("name")).isEqualTo(EMPTY);
    }

    @Test
    void tellsWhoeverExpectsNoRefusalAllThatStandsAgainstIt() {
        assertThat(Outcome.done(7L).orElseThrow(reasons -> new IllegalStateException(reasons.toString())))
                .isEqualTo(7L);
        assertThatThrownBy(() -> new Outcome.Refused<Long>(Map.of("name", EMPTY), List.of(WHOLE))
                        .orElseThrow(reasons -> new IllegalStateException(reasons.toString())))
                .hasMessage(List.of(EMPTY, WHOLE).toString());
        assertThatThrownBy(() -> new Outcome.Overtaken<>(7L)
                        .orElseThrow(reasons -> new IllegalStateException(reasons.toString())))
                .hasMessageContaining("web.form.overtaken");
    }

    @Test
    void namesAtAFieldItsHintAndItsError() {
        Form form = Form.EMPTY.wrong("name", EMPTY);
        assertThat(form.described("name", "name", null)).isEqualTo("error-name");
        assertThat(form.described("name", "own", "hint")).isEqualTo("error-own hint-own");
        assertThat(form.described("place", "place", "hint")).isEqualTo("hint-place");
        assertThat(form.described("place", "place", null)).isNull();
    }
}

package kz.aiqyn.rating.edition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.UnitName;
import org.junit.jupiter.api.Test;

/// What a dry run is refused for is kept with its job.
class PhrasesTest {

    @Test
    void readBackAsWhatTheyWere() {
        List<Phrase> phrases = List.of(
                Phrase.of("measure.disagree.period", "roads", "a", PeriodKind.YEAR, "m/1", PeriodKind.MONTH),
                Phrase.of("measure.disagree.roll-up", "roads", "a", Phrase.of("measure.roll-up.sum"), "m/1", "x"),
                Phrase.of("formula.different-units", new UnitName("KZT"), new UnitName("ha")));

        assertThat(Phrases.read(Phrases.write(phrases))).isEqualTo(phrases);
    }
}

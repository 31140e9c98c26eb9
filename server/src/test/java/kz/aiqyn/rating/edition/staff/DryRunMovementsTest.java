package kz.aiqyn.rating.edition.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.methodology.MethodologyEdit;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.rating.edition.SampleRegion;
import org.junit.jupiter.api.Test;

class DryRunMovementsTest {

    private static final Words WORDS = new Words(Language.EN);
    private static final Period PERIOD = Period.quarter(2025, 2);

    private final Rating rating =
            ((Preparation.Ready) Rating.prepare(SampleRegion.SECOND, Samples.panel(SampleRegion.SECOND))).rating();
    private final List<Edition> published = rating.rate(PERIOD);

    @Test
    void putsWhoRisesMostFirstAndSaysWhy() {
        Methodology heavier = ((MethodologyEdit.Edited)
                        MethodologyEdit.set(SampleRegion.SECOND, "economy.weight", "90"))
                .methodology();
        DryRunMovements movements =
                DryRunMovements.of(published, rating.by(heavier).rate(PERIOD), WORDS);
        for (DryRunMovements.Group group : movements.groups()) {
            List<Integer> gained =
                    group.rows().stream().map(row -> row.shift().gained()).toList();
            List<Integer> falling = new ArrayList<>(gained);
            falling.sort(Collections.reverseOrder());
            assertThat(gained).isEqualTo(falling);
        }
        DryRunMovements.Row first = movements.groups().getLast().rows().getFirst();
        assertThat(first.shift().gained()).isPositive();
        assertThat(first.why())
                .startsWith("The score")
                .contains("The methodology")
                .doesNotContain("Rose from");
        assertThat(movements.through())
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
        assertThat(movements.csv(CsvDialect.PROGRAMS)).startsWith("group,unit,name,gained");
    }

    @Test
    void saysNothingWhereNothingChanged() {
        DryRunMovements movements = DryRunMovements.of(published, published, WORDS);
        assertThat(movements.changed()).isZero();
        assertThat(movements.through()).isEmpty();
        assertThat(movements.groups().getFirst().rows())
                .allMatch(row -> row.why().isEmpty());
    }

    @Test
    void keepsTheOrderOfPlacesWhereNothingIsPublished() {
        DryRunMovements movements = DryRunMovements.of(List.of(), published, WORDS);
        assertThat(movements.groups().getFirst().rows().getFirst().shift().place())
                .isEqualTo("1");
    }
}

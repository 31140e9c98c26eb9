package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.files.ReferenceData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample over real budgets, against scores worked out independently from the same file.
class BudgetDisciplineTest {

    private static Rating rating;

    @BeforeAll
    static void rate() {
        Path data = ReferenceData.file("local_budget_execution_2023_2025_lvl0-2.csv");
        rating = Samples.rating(
                Samples.methodology("samples/kazakhstan-budget/methodology.yaml"),
                Samples.units("samples/kazakhstan-budget/units.csv"),
                data);
    }

    @Test
    void givesTheScoresThatWereWorkedOutByHandForTheThirdQuarterOf2024() {
        Edition edition = edition("2024-Q3");
        assertThat(edition.ranked()).isEqualTo(20);
        assertStands(edition, "430000000", 1, 93.360125400);
        assertStands(edition, "790000000", 2, 92.720032591);
        assertStands(edition, "750000000", 3, 91.778405811);
        assertStands(edition, "610000000", 8, 83.126866481);
        assertStands(edition, "190000000", 19, 52.937701973);
        assertStands(edition, "150000000", 20, 44.901101893);
    }

    @Test
    void aRegionWithoutAReportIsNotRated() {
        Edition edition = edition("2025-Q1");
        int almaty = edition.find("750000000").orElseThrow();
        assertThat(edition.ranked()).isEqualTo(19);
        assertThat(edition.isRated(almaty)).isFalse();
        assertThat(edition.has(Flag.NOT_RATED, 0, almaty)).isTrue();
    }

    @Test
    void growthIsOpenlyLeftOutWhereThereIsNoYearBefore() {
        Edition edition = edition("2023-Q1");
        assertThat(edition.ranked()).isEqualTo(20);
        assertThat(edition.coverage(0, 0)).hasValueCloseTo(5.0 / 6, within(1e-12));
    }

    private static Edition edition(String period) {
        return rating.rate(Period.of(period)).getFirst();
    }

    private static void assertStands(Edition edition, String unit, int place, double score) {
        int at = edition.find(unit).orElseThrow();
        assertThat(edition.place(0, at)).hasValue(place);
        assertThat(edition.score(0, at)).hasValueCloseTo(score, within(1e-9));
    }
}

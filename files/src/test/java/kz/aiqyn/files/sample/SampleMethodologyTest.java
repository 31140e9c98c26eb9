package kz.aiqyn.files.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMethodologyTest {

    private static final String FIRST = "samples/ulgi/methodology-1.yaml";
    private static final String SECOND = "samples/ulgi/methodology-2.yaml";
    private static final String DEPARTMENTS = "samples/ulgi/departments.yaml";
    private static final String BUDGET = "samples/kazakhstan-budget/methodology.yaml";

    private final Units units = Samples.units("samples/ulgi/units.csv");

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, DEPARTMENTS, BUDGET})
    void isSoundByTheEnginesOwnCheck(String path) {
        List<Finding> findings = MethodologyCheck.check(Samples.methodology(path));
        assertThat(findings)
                .filteredOn(found -> found.severity() != Finding.Severity.NOTE)
                .isEmpty();
    }

    @Test
    void hasSixtySevenIndicatorsInNineBlocksThatWeighAHundred() {
        Methodology first = Samples.methodology(FIRST);
        assertThat(first.allIndicators()).hasSize(67);
        assertThat(first.blocks())
                .hasSize(9)
                .allSatisfy(block -> assertThat(block.blocks()).isEmpty());
        assertThat(first.blocks().stream().mapToDouble(Block::weight).sum()).isEqualTo(100);
    }

    @Test
    void ratesOnlyTheEconomicBlockEveryMonth() {
        for (String path : List.of(FIRST, SECOND)) {
            assertThat(Samples.methodology(path).blocks())
                    .filteredOn(block -> block.period() == PeriodKind.MONTH)
                    .extracting(Block::code)
                    .containsExactly("economy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, DEPARTMENTS})
    void everyPassportIsCompleteInThreeLanguages(String path) {
        for (Indicator indicator : Samples.methodology(path).allIndicators()) {
            Passport passport = indicator.passport();
            assertThat(List.of(
                            indicator.names(),
                            passport.definition(),
                            passport.reason(),
                            passport.source(),
                            passport.terms()))
                    .as(indicator.code())
                    .allSatisfy(names -> assertThat(names.isComplete()).isTrue());
            assertThat(passport.sectors()).as(indicator.code()).isNotEmpty();
            assertThat(indicator.formula()).as(indicator.code()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, DEPARTMENTS})
    void everyOwnerIsADepartmentOrTheOblast(String path) {
        for (Indicator indicator : Samples.methodology(path).allIndicators()) {
            assertThat(units.find(indicator.passport().owner()))
                    .as(indicator.code())
                    .hasValueSatisfying(owner -> assertThat(owner.kind()).isIn("department", "oblast"));
        }
    }

    @Test
    void twoIndicatorsAreFormedAtOblastLevelOneOfEachKind() {
        for (String path : List.of(FIRST, SECOND)) {
            List<Indicator> all = Samples.methodology(path).allIndicators();
            assertThat(all)
                    .filteredOn(indicator -> indicator.formation().atParent())
                    .singleElement()
                    .satisfies(one -> assertThat(one.formation()).isEqualTo(Formation.PARENT_EXCLUDED));
            assertThat(all)
                    .filteredOn(indicator -> indicator.passport().owner().equals("ulgi"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.formation()).isEqualTo(Formation.UNIT));
        }
    }

    @Test
    void secondVersionAddsSixRetiresTwoAndChangesWeightsAndGoalposts() {
        Methodology first = Samples.methodology(FIRST);
        Methodology second = Samples.methodology(SECOND);
        Set<String> before = codes(first);
        Set<String> after = codes(second);
        Set<String> added = new TreeSet<>(after);
        added.removeAll(before);
        Set<String> retired = new TreeSet<>(before);
        retired.removeAll(after);
        assertThat(added).hasSize(6);
        assertThat(retired).containsExactly("construction.delay", "industry.relative");
        assertThat(second.blocks().stream().map(Block::weight).toList())
                .isNotEqualTo(first.blocks().stream().map(Block::weight).toList());
        assertThat(first.allIndicators())
                .filteredOn(old -> second.findIndicator(old.code())
                        .filter(now -> !now.scoring()
                                .normalisation()
                                .equals(old.scoring().normalisation()))
                        .isPresent())
                .hasSizeGreaterThan(8);
        assertThat(first.identity().to()).isEqualTo(second.identity().from().minusDays(1));
        assertThat(first.identity().code()).isEqualTo(second.identity().code());
    }

    @Test
    void someSectorsAreCoveredByNoIndicator() {
        assertThat(uncovered(Samples.methodology(FIRST))).containsExactlyInAnyOrder("culture", "ecology", "tourism");
        assertThat(uncovered(Samples.methodology(SECOND))).containsExactlyInAnyOrder("culture", "tourism");
    }

    @Test
    void departmentsHaveAMethodologyOfTheirOwn() {
        Methodology departments = Samples.methodology(DEPARTMENTS);
        assertThat(departments.identity().code()).isNotEqualTo("ulgi-akimats");
        assertThat(departments.allIndicators()).hasSizeBetween(12, 15);
        assertThat(units.list())
                .filteredOn(unit -> unit.kind().equals("department"))
                .hasSize(12);
    }

    @Test
    void everyMeasureHasARecipeOfTheSamePeriodAndRollUp() {
        Invention invention = Invention.of(units);
        for (String path : List.of(FIRST, SECOND, DEPARTMENTS)) {
            for (Measure measure : Samples.methodology(path).measures()) {
                Recipe recipe = invention.recipes().get(measure.code());
                assertThat(recipe).as(measure.code()).isNotNull();
                assertThat(recipe.period()).as(measure.code()).isEqualTo(measure.period());
                assertThat(recipe.rollUp()).as(measure.code()).isEqualTo(measure.rollUp());
            }
        }
    }

    private static Set<String> codes(Methodology methodology) {
        return methodology.allIndicators().stream().map(Indicator::code).collect(Collectors.toSet());
    }

    private static Set<String> uncovered(Methodology methodology) {
        Set<String> sectors =
                new HashSet<>(methodology.sectors().stream().map(Sector::code).toList());
        methodology
                .allIndicators()
                .forEach(indicator -> indicator.passport().sectors().forEach(sectors::remove));
        return sectors;
    }
}

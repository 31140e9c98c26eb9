package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSitesTest {

    static List<SiteDossier> made(LocalDate today) {
        SampleSites sites = new SampleSites(today, Instant.EPOCH);
        List<SiteDossier> made = new ArrayList<>();
        List<SampleSites.Plot> plots = SampleSites.all();
        for (int i = 0; i < plots.size(); i++) {
            SampleSites.Customer customer =
                    new SampleSites.Customer(i % 17, "unit-" + i % 17, i % 17 < 3, SampleGround.NONE);
            made.add(sites.make(customer, i / 17, plots.get(i)));
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-11-30", "2028-07-01"})
    void tellsTheSameWheneverItIsStarted(String day) {
        LocalDate today = LocalDate.parse(day);
        List<SiteDossier> made = made(today);
        List<SiteFigures> figures = made.stream()
                .map(dossier -> SiteFigures.of(dossier, Optional.empty(), today))
                .toList();
        assertThat(made).hasSize(185);
        assertThat(figures).filteredOn(SiteFigures::isLate).hasSize(31);
        assertThat(figures)
                .filteredOn(one -> Optional.ofNullable(one.silence())
                        .filter(SiteFigures.Silence::isLong)
                        .isPresent())
                .hasSize(12);
        assertThat(made)
                .filteredOn(one -> one.site().state() == SiteState.WITH_DEFECTS)
                .hasSize(1);
        assertThat(made)
                .filteredOn(one -> one.site().state() == SiteState.STOPPED)
                .hasSize(5);
        assertThat(figures).filteredOn(one -> one.growth().percent() > 30).hasSize(1);
        assertThat(made.stream()
                        .map(one ->
                                one.site().organisation() + one.site().names().kk()))
                .doesNotHaveDuplicates();
        assertThat(made).isEqualTo(made(today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-11-30"})
    void keepsToTheRulesThatPeopleKeepTo(String day) {
        LocalDate today = LocalDate.parse(day);
        for (SiteDossier dossier : made(today)) {
            for (ProgressReport report : dossier.reports()) {
                assertThat(ReportRules.against(dossier, report, today))
                        .as("%s %s", dossier.site().names().kk(), report)
                        .isEmpty();
            }
            for (Milestone milestone : dossier.milestones()) {
                assertThat(ReportRules.against(dossier, milestone)).isEmpty();
            }
            assertThat(SiteForm.bin(dossier.site().contract().bin())).isEmpty();
            assertThat(dossier.money().stream()
                            .mapToDouble(money -> money.planned().doubleValue())
                            .sum())
                    .isCloseTo(
                            dossier.site().contract().present().doubleValue(),
                            org.assertj.core.api.Assertions.within(3.0));
        }
    }
}

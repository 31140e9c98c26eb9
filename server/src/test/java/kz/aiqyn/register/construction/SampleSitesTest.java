package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.sample.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The invented sites, whenever the demonstration is started.
class SampleSitesTest {

    private static final Map<String, SampleFigures> FIGURES =
            SampleFigures.of(SampleOblast.of(Samples.units("samples/ulgi/units.csv")));

    /// The akimats' sites.
    static List<SampleSite> ofAkimats(LocalDate today) {
        List<SampleSites.Plot> plots = SampleSites.ofAkimats();
        List<SampleSite> made = new ArrayList<>();
        int number = 0;
        for (SampleFigures figures : FIGURES.values()) {
            SampleSites.Customer customer =
                    new SampleSites.Customer(number, figures.unit(), number++ < 3, InventedGround.NONE);
            boolean ends = figures.quarters().lastKey().year() < 2025;
            int working = ends ? 0 : Math.min(plots.size(), figures.working());
            made.addAll(new SampleHistory(figures, customer, today, Instant.EPOCH)
                    .make(List.copyOf(plots.subList(0, working)), ends));
            plots = plots.subList(working, plots.size());
        }
        assertThat(plots).isEmpty();
        return made;
    }

    static List<SiteDossier> made(LocalDate today) {
        List<SiteDossier> made = new ArrayList<>(
                ofAkimats(today).stream().map(SampleSite::dossier).toList());
        int working = (int) made.stream()
                .filter(site -> site.site().term().finished() == null)
                .count();
        SampleSites departments = new SampleSites(today, Instant.EPOCH);
        List<SampleSites.Plot> plots = SampleSites.ofDepartments(185 - working);
        for (int i = 0; i < plots.size(); i++) {
            SampleSites.Customer customer =
                    new SampleSites.Customer(50 + i % 5, "department-" + i % 5, true, InventedGround.NONE);
            made.add(departments.make(customer, i / 5, plots.get(i)));
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-11-30", "2028-07-01"})
    void tellTheSameWheneverTheyAreMade(String day) {
        LocalDate today = LocalDate.parse(day);
        List<SiteDossier> made = made(today);
        List<SiteFigures> figures = made.stream()
                .map(dossier -> SiteFigures.of(dossier, Optional.empty(), today))
                .toList();
        assertThat(made)
                .filteredOn(one ->
                        one.site().term().started() != null && one.site().term().finished() == null)
                .hasSize(185);
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
    @ValueSource(strings = {"2026-02-28", "2026-11-30", "2028-07-01"})
    void keepToTheRulesThatPeopleKeepTo(String day) {
        LocalDate today = LocalDate.parse(day);
        for (SiteDossier dossier : made(today)) {
            for (ProgressReport report : dossier.reports()) {
                assertThat(ReportRules.against(dossier, report, today))
                        .as("%s %s", dossier.site().names().kk(), report)
                        .isEmpty();
                assertThat(report.planned()).isEqualTo(SiteChanges.planned(dossier, report.day()));
                assertThat(report.paid())
                        .isLessThanOrEqualTo(dossier.site().contract().present());
            }
            for (Milestone milestone : dossier.milestones()) {
                assertThat(ReportRules.against(dossier, milestone)).isEmpty();
            }
            assertThat(SiteForm.bin(dossier.site().contract().bin())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-11-30"})
    void noBodyPaysMoreInTheYearThanTheYearsMoney(String day) {
        LocalDate today = LocalDate.parse(day);
        LocalDate before = LocalDate.of(today.getYear() - 1, 12, 31);
        Map<String, List<SiteDossier>> bodies = made(today).stream()
                .collect(Collectors.groupingBy(one -> one.site().organisation()));
        bodies.forEach((body, sites) -> {
            List<SiteDossier> funded = sites.stream()
                    .filter(site -> money(site, today).isPresent())
                    .toList();
            BigDecimal planned =
                    sum(funded.stream().map(site -> money(site, today).orElseThrow()));
            BigDecimal spent = sum(funded.stream().map(site -> paid(site, today).subtract(paid(site, before))));
            assertThat(spent).as(body).isLessThanOrEqualTo(planned);
        });
    }

    private static Optional<BigDecimal> money(SiteDossier site, LocalDate today) {
        return site.money().stream()
                .filter(money -> money.year() == today.getYear())
                .map(YearMoney::planned)
                .findFirst();
    }

    /// Counted from the records alone, as the measures are defined.
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2028-07-01"})
    void addUpToWhatTheRatingsKnow(String day) {
        List<SampleSite> made = ofAkimats(LocalDate.parse(day));
        for (SampleFigures figures : FIGURES.values()) {
            List<SampleSite> own = made.stream()
                    .filter(site -> site.first().organisation().equals(figures.unit()))
                    .toList();
            figures.quarters().forEach((quarter, figure) -> {
                String what = figures.unit() + " " + quarter;
                List<SiteDossier> working = own.stream()
                        .map(SampleSite::dossier)
                        .filter(site -> isWorking(site, quarter.end()))
                        .toList();
                assertThat(working).as(what).hasSize(figure.active());
                assertThat(working)
                        .as(what)
                        .filteredOn(site -> !isLate(site, quarter.end()))
                        .hasSize(figure.onTime());
                BigDecimal since = sum(own.stream()
                        .map(site -> paid(site.dossier(), quarter.end())
                                .subtract(paid(
                                        site.dossier(),
                                        quarter.within(PeriodKind.YEAR).start().minusDays(1)))));
                assertThat(since)
                        .as(what)
                        .isEqualByComparingTo(sinceJanuary(figures, quarter, SampleFigures.Quarter::paid));
                BigDecimal plan = sum(own.stream()
                        .flatMap(site -> site.quarters().stream())
                        .filter(one -> one.quarter().equals(quarter))
                        .map(QuarterMoney::planned));
                assertThat(plan)
                        .as(what)
                        .isEqualByComparingTo(sinceJanuary(figures, quarter, SampleFigures.Quarter::plan));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "2026-11-30")
    void areWrittenBeforeTheRatingsOfTheirQuartersArePublished(String day) {
        for (SampleSite site : ofAkimats(LocalDate.parse(day))) {
            for (ProgressReport report : site.dossier().reports()) {
                if (report.day().getYear() < 2023) {
                    continue;
                }
                assertThat(site.written().apply(report.day()))
                        .isBefore(report.day()
                                .plusDays(80 + 92)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                        .isAfter(report.day()
                                .minusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
            }
        }
    }

    private static BigDecimal sinceJanuary(
            SampleFigures figures, Period quarter, Function<SampleFigures.Quarter, BigDecimal> what) {
        return sum(figures.quarters().entrySet().stream()
                .filter(one ->
                        one.getKey().year() == quarter.year() && one.getKey().compareTo(quarter) <= 0)
                .map(one -> what.apply(one.getValue())));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<ProgressReport> last(SiteDossier site, LocalDate day) {
        return site.reports().stream()
                .filter(report -> !report.day().isAfter(day))
                .reduce((one, next) -> next);
    }

    private static BigDecimal paid(SiteDossier site, LocalDate day) {
        return last(site, day).map(ProgressReport::paid).orElse(BigDecimal.ZERO);
    }

    private static boolean isWorking(SiteDossier site, LocalDate day) {
        SiteTerm term = site.site().term();
        return term.started() != null
                && !term.started().isAfter(day)
                && (term.finished() == null || term.finished().isAfter(day));
    }

    private static boolean isLate(SiteDossier site, LocalDate day) {
        boolean behind = last(site, day)
                .filter(report -> report.gap().doubleValue() <= -5)
                .isPresent();
        return behind || site.site().term().plannedFinish().isBefore(day);
    }
}

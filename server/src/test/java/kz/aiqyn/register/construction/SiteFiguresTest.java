package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteFiguresTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate FINISH = START.plusDays(200);
    private static final LocalDate TODAY = START.plusDays(110);
    private static final Optional<SiteForecast.Stretch> NONE = Optional.empty();

    private static ConstructionSite site(
            SiteState state, @Nullable LocalDate started, @Nullable LocalDate finished, double present) {
        return new ConstructionSite(
                7,
                "district",
                Names.same("Мектеп"),
                SiteKind.SCHOOL,
                new SitePlace("Ауыл", null, null),
                new WorksContract("«Іргетас» ЖШС", "", "1", null, SiteLimits.money(1_000), SiteLimits.money(present)),
                "",
                new SiteTerm(START, FINISH, started, finished),
                state,
                "",
                1,
                Instant.EPOCH);
    }

    private static ProgressReport report(int day, double planned, double actual, double paid) {
        return new ProgressReport(
                START.plusDays(day), SiteLimits.share(planned), SiteLimits.share(actual), SiteLimits.money(paid), "");
    }

    private static SiteDossier underWay(List<Milestone> milestones, ProgressReport... reports) {
        return new SiteDossier(
                site(SiteState.UNDER_WAY, START, null, 1_000), milestones, List.of(), List.of(reports), List.of());
    }

    private static Milestone milestone(WorkStage stage, int day, double share) {
        return new Milestone(stage, START.plusDays(day), SiteLimits.share(share), null);
    }

    @Test
    void theScheduleAsksEvenlyBetweenItsMilestones() {
        PlannedCurve curve = PlannedCurve.of(
                new SiteTerm(START, FINISH, null, null), List.of(milestone(WorkStage.FOUNDATION, 100, 20)));
        assertThat(curve.at(START.minusDays(1))).isZero();
        assertThat(curve.at(START.plusDays(50))).isEqualTo(10);
        assertThat(curve.at(START.plusDays(100))).isEqualTo(20);
        assertThat(curve.at(START.plusDays(150))).isEqualTo(60);
        assertThat(curve.at(FINISH.plusDays(9))).isEqualTo(100);
        assertThat(curve.dayOf(20)).isEqualTo(START.plusDays(100));
        assertThat(curve.dayOf(60)).isEqualTo(START.plusDays(150));
        assertThat(curve.dayOf(0)).isEqualTo(START);
    }

    /// Whatever milestones there are: never falling, from nothing to all, and the day of a share is the one
    /// that asks it.
    @Test
    void theScheduleNeverAsksForLessLater() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            List<Milestone> milestones = random.ints(random.nextInt(0, 6), -20, 230)
                    .mapToObj(day -> milestone(
                            WorkStage.values()[random.nextInt(WorkStage.values().length)],
                            day,
                            random.nextDouble(0, 100)))
                    .sorted(java.util.Comparator.comparing(Milestone::planned))
                    .toList();
            PlannedCurve curve = PlannedCurve.of(new SiteTerm(START, FINISH, null, null), milestones);
            double before = 0;
            for (int day = 0; day <= 200; day++) {
                double asked = curve.at(START.plusDays(day));
                assertThat(asked).isBetween(before, 100.0);
                before = asked;
            }
            assertThat(before).isEqualTo(100);
            double share = random.nextDouble(0, 100);
            LocalDate day = curve.dayOf(share);
            assertThat(curve.at(day.minusDays(1))).isLessThanOrEqualTo(share + 1e-9);
            assertThat(curve.at(day.plusDays(1))).isGreaterThanOrEqualTo(share - 1e-9);
        }
    }

    @Test
    void aSiteBehindItsScheduleIsAsLateAsItsWorksAre() {
        SiteFigures figures = SiteFigures.of(underWay(List.of(), report(100, 50, 40, 450)), NONE, TODAY);
        assertThat(figures.gap()).isEqualTo(-10.0);
        assertThat(figures.delay().why()).isEqualTo(SiteFigures.Lateness.BEHIND);
        assertThat(figures.delay().days()).isEqualTo(20);
        assertThat(figures.isLate()).isTrue();
    }

    @Test
    void lessThanFivePointsAreTolerated() {
        SiteFigures figures = SiteFigures.of(underWay(List.of(), report(100, 50, 45.1, 450)), NONE, TODAY);
        assertThat(figures.isLate()).isFalse();
        assertThat(SiteFigures.of(underWay(List.of(), report(100, 50, 45, 450)), NONE, TODAY)
                        .isLate())
                .isTrue();
    }

    @Test
    void moneyAheadOfWorksIsTheirDifference() {
        SiteFigures figures = SiteFigures.of(underWay(List.of(), report(100, 50, 40, 650)), NONE, TODAY);
        SiteFigures.PaidAhead ahead = figures.ahead();
        assertThat(ahead).isNotNull();
        assertThat(ahead.share()).isEqualTo(65);
        assertThat(ahead.points()).isEqualTo(25);
    }

    @Test
    void aTermThatHasPassedIsCountedFromItsDay() {
        SiteFigures figures = SiteFigures.of(underWay(List.of(), report(190, 95, 94, 900)), NONE, FINISH.plusDays(12));
        assertThat(figures.delay().why()).isEqualTo(SiteFigures.Lateness.OVERDUE);
        assertThat(figures.delay().days()).isEqualTo(12);
    }

    @Test
    void aSiteThatShouldHaveBegunIsLate() {
        SiteDossier planned =
                new SiteDossier(site(SiteState.PLANNED, null, null, 1_000), List.of(), List.of(), List.of(), List.of());
        SiteFigures figures = SiteFigures.of(planned, NONE, START.plusDays(3));
        assertThat(figures.delay().days()).isEqualTo(3);
        assertThat(figures.isLate()).isTrue();
        assertThat(figures.silence()).isNull();
        assertThat(SiteFigures.of(planned, NONE, START.minusDays(3)).isLate()).isFalse();
    }

    @Test
    void thirtyDaysWithoutNewsAreNotYetLong() {
        SiteDossier dossier = underWay(List.of(), report(80, 40, 40, 400));
        SiteFigures.Silence thirty =
                SiteFigures.of(dossier, NONE, START.plusDays(110)).silence();
        assertThat(thirty).isNotNull();
        assertThat(thirty.days()).isEqualTo(30);
        assertThat(thirty.isLong()).isFalse();
        SiteFigures.Silence more =
                SiteFigures.of(dossier, NONE, START.plusDays(111)).silence();
        assertThat(more).isNotNull();
        assertThat(more.isLong()).isTrue();
    }

    @Test
    void anInspectionIsNewsToo() {
        SiteDossier dossier = underWay(List.of(), report(40, 20, 20, 200));
        SiteDossier inspected = new SiteDossier(
                dossier.site(),
                List.of(),
                List.of(),
                dossier.reports(),
                List.of(new Inspection(
                        1, START.plusDays(100), "Қоршау жоқ", Inspection.Risk.LOW, START.plusDays(120), null)));
        SiteFigures.Silence silence = SiteFigures.of(inspected, NONE, TODAY).silence();
        assertThat(silence).isNotNull();
        assertThat(silence.days()).isEqualTo(10);
    }

    @Test
    void aSiteIsForecastByItsOwnPace() {
        SiteForecast forecast = SiteForecast.of(underWay(List.of(), report(100, 50, 40, 400)), NONE, TODAY);
        assertThat(forecast).isEqualTo(new SiteForecast.ByPace(START.plusDays(250), 100, 40));
    }

    @Test
    void oneTooYoungIsForecastByThoseLikeIt() {
        SiteForecast.Stretch usual = new SiteForecast.Stretch(1.25, 6);
        SiteDossier young = underWay(List.of(), report(30, 15, 12, 100));
        assertThat(SiteForecast.of(young, Optional.of(usual), START.plusDays(30)))
                .isEqualTo(new SiteForecast.ByPeers(START.plusDays(250), 200, usual));
        assertThat(SiteForecast.of(young, NONE, START.plusDays(30))).isEqualTo(new SiteForecast.Unknown());
    }

    @Test
    void noForecastLiesInThePast() {
        SiteDossier slow = underWay(List.of(), report(100, 50, 90, 400));
        assertThat(SiteForecast.of(slow, NONE, START.plusDays(300)).day()).isEqualTo(START.plusDays(300));
    }

    @Test
    void growthIsOfTheSumThatWasSigned() {
        SiteDossier dearer = new SiteDossier(
                site(SiteState.UNDER_WAY, START, null, 1_380), List.of(), List.of(), List.of(), List.of());
        assertThat(SiteFigures.of(dearer, NONE, TODAY).growth().percent()).isCloseTo(38, within(1e-9));
    }

    @Test
    void worksThatAreDoneStayDone() {
        SiteDossier dossier = underWay(List.of(), report(50, 25, 20, 200), report(100, 50, 40, 400));
        assertThat(ReportRules.against(dossier, report(105, 52, 39, 410), TODAY))
                .hasValueSatisfying(fault -> assertThat(fault.field()).isEqualTo("actual"));
        assertThat(ReportRules.against(dossier, report(70, 35, 41, 300), TODAY)).isPresent();
        assertThat(ReportRules.against(dossier, report(70, 35, 30, 300), TODAY)).isEmpty();
        assertThat(ReportRules.against(dossier, report(100, 50, 30, 300), TODAY))
                .as("a correction is held against the others alone")
                .isEmpty();
        assertThat(ReportRules.against(dossier, report(120, 60, 60, 300), TODAY))
                .hasValueSatisfying(fault -> assertThat(fault.field()).isEqualTo("day"));
    }

    @Test
    void knowsNumbersOfLegalEntitiesFromThoseOfPeople() {
        String sound = "99134000001";
        String wrong = sound + (BusinessNumber.check(sound) + 1) % 10;
        assertThat(SiteForm.bin("850101300123"))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("construction.refused.personal"));
        assertThat(SiteForm.bin(wrong)).isPresent();
        assertThat(SiteForm.bin("")).isEmpty();
    }

    @Test
    void aStageMustFitBetweenItsNeighbours() {
        SiteDossier dossier =
                underWay(List.of(milestone(WorkStage.FOUNDATION, 50, 20), milestone(WorkStage.ROOF, 150, 70)));
        assertThat(ReportRules.against(dossier, milestone(WorkStage.FRAME, 100, 50)))
                .isEmpty();
        assertThat(ReportRules.against(dossier, milestone(WorkStage.FRAME, 100, 10)))
                .isPresent();
        assertThat(ReportRules.against(dossier, milestone(WorkStage.FRAME, 100, 80)))
                .isPresent();
        assertThat(ReportRules.against(dossier, milestone(WorkStage.FRAME, 201, 80)))
                .isPresent();
        assertThat(ReportRules.against(dossier, milestone(WorkStage.ROOF, 160, 60)))
                .isEmpty();
    }

    @Test
    void theMoneyLineFollowsTheYears() {
        SiteDossier dossier = new SiteDossier(
                site(SiteState.UNDER_WAY, START, null, 1_000),
                List.of(),
                List.of(new YearMoney(2025, BigDecimal.valueOf(1_000))),
                List.of(report(100, 50, 40, 500)),
                List.of());
        CurvePicture picture = CurvePicture.money(dossier, TODAY);
        assertThat(picture.planned()).isEqualTo("M0 1000L1000 0");
        assertThat(picture.actual()).isEqualTo("M0 1000L500 500");
        assertThat(picture.today()).isEqualTo("55.0%");
    }
}

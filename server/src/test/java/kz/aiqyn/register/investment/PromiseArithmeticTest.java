package kz.aiqyn.register.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;

/// What follows from promises, facts and plots, without a database.
class PromiseArithmeticTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");

    private static ProjectDossier dossier(List<Promise> promises, List<Opening> openings) {
        InvestmentProject project = new InvestmentProject(
                1,
                "a",
                Names.same("Зауыт"),
                Branch.FOOD,
                Investor.UNKNOWN,
                ProjectPlace.UNKNOWN,
                new InvestmentProject.Promised("", BigDecimal.TEN, 5),
                InvestmentProject.Life.NEW,
                null,
                1,
                NOW);
        return new ProjectDossier(project, promises, openings, List.of(), List.of());
    }

    private static Promise promise(int number, String due) {
        return new Promise(number, LocalDate.of(2025, 1, 10), LocalDate.parse(due), number == 1 ? "" : "кешікті");
    }

    @Test
    void countsDaysFromTheFirstPromiseHoweverOftenItWasMoved() {
        List<Promise> promises = List.of(promise(1, "2026-01-31"), promise(2, "2026-06-30"), promise(3, "2026-12-31"));
        assertThat(dossier(promises, List.of()).slipped(TODAY)).isEqualTo(334);
        assertThat(dossier(promises, List.of(new Opening(1, LocalDate.of(2026, 3, 2), "№ 1")))
                        .slipped(TODAY))
                .isEqualTo(30);
        assertThat(dossier(promises, List.of(new Opening(1, LocalDate.of(2026, 1, 5), "№ 1")))
                        .slipped(TODAY))
                .isZero();
        assertThat(dossier(promises.subList(0, 1), List.of()).slipped(TODAY)).isEqualTo(303);
        assertThat(dossier(promises, List.of()).moves()).isEqualTo(2);
    }

    private static QuarterFact fact(String period, String invested) {
        return new QuarterFact(Period.of(period), null, 3, new BigDecimal(invested), "");
    }

    @Test
    void moneyThatWasSpentStaysSpent() {
        List<QuarterFact> known = List.of(fact("2026-Q1", "100"), fact("2026-Q3", "300"));
        assertThat(fact("2026-Q2", "200").against(known)).isEmpty();
        assertThat(fact("2026-Q2", "99.999").against(known).orElseThrow().why().key())
                .isEqualTo("investment.refused.falling");
        assertThat(fact("2026-Q2", "301").against(known).orElseThrow().why().key())
                .isEqualTo("investment.refused.exceeding");
        assertThat(fact("2026-Q3", "100").against(known)).isEmpty();
    }

    private static Plot plot(String number, String area, String since, String until) {
        return new Plot(
                number,
                new BigDecimal(area),
                "біреу",
                null,
                Span.of(LocalDate.parse(since), until.isEmpty() ? null : LocalDate.parse(until), NOW));
    }

    @Test
    void noPlotIsTakenTwiceAndNoZoneIsOverfull() {
        Zone zone = new Zone(
                1,
                "a",
                Names.same("Аймақ"),
                "",
                BigDecimal.TEN,
                Zone.utilities("power gas"),
                Span.of(LocalDate.of(2020, 1, 1), null, NOW),
                1,
                NOW);
        List<Plot> known = List.of(plot("1", "6", "2024-01-01", "2025-01-01"), plot("2", "3", "2024-06-01", ""));
        assertThat(ZoneChanges.against(zone, plot("1", "6", "2025-01-01", ""), known))
                .isEmpty();
        assertThat(ZoneChanges.against(zone, plot("1", "1", "2024-12-31", ""), known))
                .map(Fault::field)
                .contains("number");
        assertThat(ZoneChanges.against(zone, plot("3", "7", "2025-02-01", ""), known))
                .isEmpty();
        assertThat(ZoneChanges.against(zone, plot("3", "2", "2024-02-01", ""), known))
                .map(Fault::field)
                .contains("plot-area");
    }

    @Test
    void whatWasWrittenKeepsItsMoment() {
        Span first = Span.of(LocalDate.of(2024, 1, 1), null, NOW);
        Span left = Span.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), NOW.plusSeconds(60))
                .after(first);
        assertThat(left.sinceAt()).isEqualTo(NOW);
        assertThat(left.untilAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(left.isOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(left.isOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void drawsPromisesFromTheFirstDayToTheLast() {
        PromisePicture picture = PromisePicture.of(
                dossier(List.of(promise(1, "2026-01-31"), promise(2, "2026-06-30")), List.of()), TODAY);
        assertThat(picture.bars()).hasSize(2);
        assertThat(picture.bars().getFirst().from()).isEqualTo("1.0%");
        assertThat(picture.bars().getFirst().late()).isEmpty();
        assertThat(picture.bars().getLast().late()).isEqualTo("99.0%");
        assertThat(picture.today()).isEqualTo("99.0%");
        assertThat(picture.last()).isEqualTo(TODAY);
        assertThat(picture.first()).isBefore(LocalDate.of(2026, 1, 31));
    }
}

package kz.aiqyn.base.notification;

import static kz.aiqyn.base.notification.NotificationNode.CONTROL;
import static kz.aiqyn.base.notification.NotificationNode.LEAD;
import static kz.aiqyn.base.notification.NotificationNode.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kz.aiqyn.base.calendar.CalendarYear;
import kz.aiqyn.base.calendar.SpecialDay;
import kz.aiqyn.base.calendar.WorkingCalendar;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.testing.Ground;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reminders of terms, day by day.
class LadderTest {

    private static final MailSettings NO_MAIL = new MailSettings("", 587, "", "", "", MailSettings.Security.NONE);

    private final NotificationNode node = new NotificationNode(TestDatabase.fresh(), NO_MAIL);

    @BeforeEach
    void people() {
        node.allow("officer", REPORT, Scope.ALL);
        node.allow("controller", CONTROL, Scope.ALL);
        node.allow("leader", LEAD, Scope.ALL);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private record Told(String subject, LocalDate day, Rung rung) {}

    private void look(LocalDate day) {
        node.at(day + "T05:00:00Z");
        node.ladder.look(day);
    }

    /// What the executor was told, of each thing in the order in which it was.
    private List<Told> told() {
        return node.database
                .sql("""
                        select subject, cast(written_at at time zone 'Asia/Almaty' as date) as day,
                               split_part(key, '/', 3) as rung
                        from notification.notice where recipient = 'officer' order by subject, id
                        """)
                .query((row, number) -> new Told(
                        row.getString("subject"),
                        row.getDate("day").toLocalDate(),
                        Lifecycle.of(Rung.class, row.getString("rung"))))
                .list();
    }

    @Test
    void tellsMorePeopleAsATermPasses() {
        // Friday, 13 March 2026: three working days before is Tuesday.
        node.works.add(node.work("thing:1", LocalDate.of(2026, 3, 13)));
        Map<String, Long> officer = new TreeMap<>();
        Map<String, Long> leader = new TreeMap<>();
        Map<String, Long> controller = new TreeMap<>();
        LocalDate.of(2026, 3, 9).datesUntil(LocalDate.of(2026, 3, 21)).forEach(day -> {
            look(day);
            officer.put(day.toString(), node.count("recipient = 'officer'"));
            controller.put(day.toString(), node.count("recipient = 'controller'"));
            leader.put(day.toString(), node.count("recipient = 'leader'"));
        });
        assertThat(told())
                .containsExactly(
                        new Told("thing:1", LocalDate.of(2026, 3, 10), Rung.BEFORE),
                        new Told("thing:1", LocalDate.of(2026, 3, 13), Rung.LAST_DAY),
                        new Told("thing:1", LocalDate.of(2026, 3, 16), Rung.AFTER),
                        new Told("thing:1", LocalDate.of(2026, 3, 18), Rung.LONG_AFTER));
        assertThat(officer).containsEntry("2026-03-12", 1L).containsEntry("2026-03-20", 4L);
        assertThat(controller).containsEntry("2026-03-15", 0L).containsEntry("2026-03-20", 2L);
        assertThat(leader).containsEntry("2026-03-17", 0L).containsEntry("2026-03-20", 1L);
    }

    @Test
    void tellsEachStepOnceOnWorkingDaysInOrderWhateverTheTerm() {
        SplittableRandom dice = new SplittableRandom(13);
        LocalDate first = LocalDate.of(2026, 2, 2);
        for (int i = 0; i < 40; i++) {
            node.works.add(node.work("thing:" + (100 + i), first.plusDays(40L + dice.nextInt(80))));
        }
        WorkingCalendar calendar = calendar();
        first.datesUntil(first.plusDays(160)).forEach(this::look);
        List<Told> told = told();
        assertThat(told).hasSize(40 * Rung.values().length).allMatch(one -> calendar.isWorking(one.day()));
        assertThat(told).isSortedAccordingTo(Comparator.comparing(Told::subject).thenComparing(Told::rung));
        assertThat(node.count("recipient = 'officer'")).isEqualTo(40L * Rung.values().length);
    }

    @Test
    void staysInOrderWhenHolidaysAreAddedDaysAreLeftOutAndTheClockIsSetBack() {
        SplittableRandom dice = new SplittableRandom(17);
        LocalDate first = LocalDate.of(2026, 4, 1);
        for (int i = 0; i < 40; i++) {
            node.works.add(node.work("thing:" + (100 + i), first.plusDays(20L + dice.nextInt(40))));
        }
        List<LocalDate> added = List.of(first.plusDays(33), first.plusDays(34), first.plusDays(41));
        for (int i = 0; i < 90; i++) {
            if (i == 30) {
                holiday(added);
            }
            if (dice.nextInt(4) > 0) {
                look(first.plusDays(i));
            }
            if (dice.nextInt(6) == 0) {
                look(first.plusDays(Math.max(0, i - 12)));
            }
        }
        List<Told> told = told();
        WorkingCalendar calendar = calendar();
        assertThat(told).doesNotHaveDuplicates().allMatch(one -> calendar.isWorking(one.day()));
        assertThat(told).isSortedAccordingTo(Comparator.comparing(Told::subject).thenComparing(Told::rung));
        assertThat(told).noneMatch(one -> added.contains(one.day()));
        assertThat(told.stream().filter(one -> one.rung() == Rung.LONG_AFTER)).hasSize(40);
    }

    @Test
    void anotherTermBeginsAnew() {
        node.works.add(node.work("thing:1", LocalDate.of(2026, 3, 10)));
        look(LocalDate.of(2026, 3, 10));
        look(LocalDate.of(2026, 3, 11));
        node.works.set(0, node.work("thing:1", LocalDate.of(2026, 3, 12)));
        look(LocalDate.of(2026, 3, 11));
        look(LocalDate.of(2026, 3, 12));
        assertThat(told().stream().map(Told::rung))
                .containsExactlyInAnyOrder(Rung.LAST_DAY, Rung.AFTER, Rung.BEFORE, Rung.LAST_DAY);
        assertThat(node.count("recipient = 'officer'")).isEqualTo(4);
    }

    @Test
    void saysWhichYearIsNotKnownAndTellsTheRest() {
        node.works.add(node.work("thing:1", LocalDate.of(2027, 1, 5)));
        node.works.add(node.work("thing:2", LocalDate.of(2026, 12, 31)));
        node.at("2026-12-31T05:00:00Z");
        Optional<Phrase> unknown = node.ladder.look(LocalDate.of(2026, 12, 31));
        assertThat(unknown).isPresent();
        assertThat(told().stream().map(Told::subject)).containsExactly("thing:2");
    }

    private WorkingCalendar calendar() {
        try (Ground ground = Ground.fresh()) {
            return ground.get(WorkingDays.class).now();
        }
    }

    private void holiday(List<LocalDate> days) {
        CalendarYear year = node.years.find(2026).orElseThrow();
        List<SpecialDay> special = new ArrayList<>(year.days());
        for (LocalDate day : days) {
            special.removeIf(one -> one.day().equals(day));
            special.add(new SpecialDay(day, SpecialDay.Kind.HOLIDAY, Names.written("Мереке")));
        }
        assertThat(node.years.put(2026, special, "қаулы", true)).isInstanceOf(Outcome.Done.class);
    }
}

package kz.aiqyn.portal.monday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.engine.text.Phrase;
import org.junit.jupiter.api.Test;

class TasksInOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final PendingTask YESTERDAY = until("yesterday", TODAY.minusDays(1));
    private static final PendingTask LONG_AGO = until("long-ago", TODAY.minusDays(40));
    private static final PendingTask THIS_DAY = until("this-day", TODAY);
    private static final PendingTask NEXT_WEEK = until("next-week", TODAY.plusDays(7));
    private static final PendingTask SOME_DAY = PendingTask.of(Phrase.of("some-day"), "/staff/ratings");

    @Test
    void putsWhatIsLateFirstAndTheNearestTermAtTheTop() {
        TasksInOrder page = TasksInOrder.of(List.of(NEXT_WEEK, SOME_DAY, YESTERDAY, THIS_DAY, LONG_AGO), TODAY);
        assertThat(page.late()).containsExactly(LONG_AGO, YESTERDAY);
        assertThat(page.due()).containsExactly(THIS_DAY, NEXT_WEEK);
        assertThat(page.waiting()).containsExactly(SOME_DAY);
        assertThat(page.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWhenNothingWaits() {
        assertThat(TasksInOrder.of(List.of(), TODAY).isEmpty()).isTrue();
    }

    private static PendingTask until(String key, LocalDate day) {
        return new PendingTask(Phrase.of(key), "/staff/ratings", day);
    }
}

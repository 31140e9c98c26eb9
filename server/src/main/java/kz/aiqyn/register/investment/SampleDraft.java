package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented project while it is made: its promises, and what became of it.
final class SampleDraft {

    private final List<SampleProject.Written<Promise>> promises = new ArrayList<>();
    private @Nullable LocalDate opened;
    private @Nullable Instant openedAt;
    private @Nullable LocalDate ended;
    private String remark = "";
    private int jobs;
    private boolean stopped;

    void promise(LocalDate said, LocalDate due, String reason, Instant written) {
        promises.add(new SampleProject.Written<>(new Promise(promises.size() + 1, said, due, reason), written));
    }

    void open(LocalDate day, int people, Instant written) {
        opened = day;
        openedAt = written;
        jobs = people;
    }

    void giveUp(LocalDate day, String why) {
        ended = day;
        remark = why;
    }

    void stop(String why) {
        stopped = true;
        remark = why;
    }

    List<SampleProject.Written<Promise>> promises() {
        return promises;
    }

    LocalDate due() {
        return promises.getLast().row().due();
    }

    boolean isOver() {
        return opened != null || ended != null;
    }

    boolean isStopped() {
        return stopped;
    }

    @Nullable
    LocalDate opened() {
        return opened;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    LocalDate ended() {
        return ended;
    }

    String remark() {
        return remark;
    }

    int jobs() {
        return jobs;
    }
}

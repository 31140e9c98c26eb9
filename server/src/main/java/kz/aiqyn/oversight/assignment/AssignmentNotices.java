package kz.aiqyn.oversight.assignment;

import static kz.aiqyn.oversight.assignment.AssignmentRights.CONTROL;
import static kz.aiqyn.oversight.assignment.AssignmentRights.LEAD;
import static kz.aiqyn.oversight.assignment.AssignmentRights.REPORT;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.notification.Notice;
import kz.aiqyn.base.notification.TermSource;
import kz.aiqyn.base.notification.TermedWork;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Who should know what of assignments: executors what controllers do, and controllers what executors do.
@Component
class AssignmentNotices implements TermSource {

    private final Assignments assignments;
    private final ApplicationEventPublisher events;

    AssignmentNotices(Assignments assignments, ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.events = events;
    }

    void given(Assignment assignment) {
        executors(assignment, "given");
    }

    void changed(Assignment assignment) {
        executors(assignment, "changed");
    }

    /// @param assignment as it was before the step
    void step(AssignmentEvent event, Assignment assignment) {
        if (event.isController()) {
            executors(assignment, Lifecycle.code(event));
        } else {
            controlling(assignment, Lifecycle.code(event));
        }
    }

    void asked(Assignment assignment) {
        controlling(assignment, "asked");
    }

    void decided(Assignment assignment, boolean granted) {
        executors(assignment, granted ? "extended" : "not-extended");
    }

    /// Whoever takes it over is told first, and whoever had it where somebody else handed it over.
    void handedOver(Assignment before, Assignment after) {
        events.publishEvent(executors(
                notice(before, "handed-over")
                        .to(controller(after, "assignment.why.new-controller"))
                        .to(controller(before, "assignment.why.former-controller")),
                after));
    }

    private static Notice.Recipient controller(Assignment assignment, String why) {
        return Notice.Recipient.one(assignment.controller(), CONTROL, assignment.organisation(), Phrase.of(why));
    }

    private void controlling(Assignment assignment, String what) {
        events.publishEvent(notice(assignment, what).to(controller(assignment, "assignment.why.controller")));
    }

    private void executors(Assignment assignment, String what) {
        events.publishEvent(executors(notice(assignment, what), assignment));
    }

    /// The same to all who carry the assignment out.
    private Notice executors(Notice sent, Assignment assignment) {
        Notice notice = sent.to(
                Notice.Recipient.everybody(REPORT, assignment.organisation(), Phrase.of("assignment.why.executor")));
        for (CoExecutor one : assignments.coExecutors().list(assignment.id())) {
            notice = notice.to(
                    Notice.Recipient.everybody(REPORT, one.organisation(), Phrase.of("assignment.why.co-executor")));
        }
        return notice;
    }

    /// Each version of an assignment is told of once.
    private static Notice notice(Assignment assignment, String what) {
        return Notice.of(
                "%s/%s/%d".formatted(assignment.subject(), what, assignment.version()),
                assignment.subject(),
                assignment.reference().local(),
                Phrase.of("assignment.notice." + what, assignment.number(), assignment.text()));
    }

    @Override
    public List<TermedWork> due(LocalDate latest) {
        return assignments.unreported(latest).stream()
                .map(one -> new TermedWork(
                        one.subject(),
                        one.reference().local(),
                        one.text(),
                        one.organisation(),
                        one.term().until(),
                        one.controller(),
                        REPORT,
                        CONTROL,
                        LEAD))
                .toList();
    }
}

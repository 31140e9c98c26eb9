package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.aiqyn.base.attachment.Galleries;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what the pages of one assignment show.
@Component
class AssignmentPages {

    private final Assignments assignments;
    private final AssignmentLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Galleries galleries;
    private final Owners owners;
    private final AssignmentAims aims;
    private final Controllers controllers;
    private final Access access;
    private final InstantSource clock;

    AssignmentPages(
            Assignments assignments,
            AssignmentLife life,
            Lives lives,
            ChangeHistory history,
            Galleries galleries,
            Owners owners,
            AssignmentAims aims,
            Controllers controllers,
            Access access,
            InstantSource clock) {
        this.assignments = assignments;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.galleries = galleries;
        this.owners = owners;
        this.aims = aims;
        this.controllers = controllers;
        this.access = access;
        this.clock = clock;
    }

    /// An assignment that the reader has a right for: that of its executor, or for reading that of a body that helps.
    Assignment allowed(long id, String right) {
        Assignment assignment = assignments.get(id);
        Scope scope = access.scope(right);
        boolean helps = right.equals(AssignmentRights.SEE)
                && assignments.coExecutors().list(id).stream().anyMatch(one -> scope.covers(one.organisation()));
        if (!helps) {
            access.require(right, assignment.organisation());
        }
        return assignment;
    }

    AssignmentPage page(Assignment assignment, Form form) {
        List<Extension> extensions =
                assignments.extensions().list(assignment.id()).reversed();
        boolean working = assignment.state().isAtWork();
        boolean asked = extensions.stream().anyMatch(Extension::isOpen);
        List<Transition<AssignmentState, AssignmentEvent>> offered = lives.offered(life, assignment);
        AssignmentPage.Reader reader = new AssignmentPage.Reader(
                offered,
                working && !asked && access.scope(AssignmentRights.REPORT).covers(assignment.organisation()),
                working && asked && controls(assignment),
                working && access.scope(AssignmentRights.GIVE).covers(assignment.organisation()),
                mayHandOver(assignment) ? successors(assignment) : Map.of());
        return page(
                assignment,
                extensions,
                reader,
                new AssignmentPage.Around(
                        history.of(assignment.subject()),
                        galleries.staff(AssignmentAttachments.of(assignment)),
                        aims.of(assignment)),
                form);
    }

    /// Whether whoever is signed in may decide on it: they set it.
    boolean controls(Assignment assignment) {
        return life.isControlling(assignment)
                && access.scope(AssignmentRights.CONTROL).covers(assignment.organisation());
    }

    /// Whether whoever is signed in may hand its control over: they have it, or see to it that somebody has.
    boolean mayHandOver(Assignment assignment) {
        return assignment.state().isControlled()
                && (controls(assignment)
                        || access.scope(AssignmentRights.HAND_OVER).covers(assignment.organisation()));
    }

    /// Those to whom its control may be handed over, by login.
    Map<String, String> successors(Assignment assignment) {
        Map<String, String> successors = controllers.of(assignment.organisation());
        successors.remove(assignment.controller());
        return successors;
    }

    /// The page for everybody, of what was promised in public: nobody named.
    AssignmentPage open(long id) {
        Assignment assignment = assignments
                .find(id)
                .filter(one -> one.promised() && one.state() != AssignmentState.WITHDRAWN)
                .orElseThrow(() -> Absent.of("assignment.absent", String.valueOf(id)));
        Gallery gallery = galleries.open(AssignmentAttachments.of(assignment));
        return page(
                assignment,
                List.of(),
                AssignmentPage.Reader.NOBODY,
                new AssignmentPage.Around(ChangeHistory.Shown.NONE, gallery, aims.of(assignment)),
                Form.EMPTY);
    }

    private AssignmentPage page(
            Assignment assignment,
            List<Extension> extensions,
            AssignmentPage.Reader reader,
            AssignmentPage.Around around,
            Form form) {
        LocalDate today = Kazakhstan.today(clock);
        List<CoExecutor> helping = assignments.coExecutors().list(assignment.id());
        List<Assignment> parts = assignments.parts(assignment.id());
        Set<String> named = new TreeSet<>(Set.of(assignment.organisation()));
        helping.forEach(one -> named.add(one.organisation()));
        parts.forEach(one -> named.add(one.organisation()));
        return new AssignmentPage(
                assignment,
                owners.names(named),
                helping,
                extensions,
                parts,
                new AssignmentPage.Way(
                        lives.line(life, assignment, AssignmentLife.WAY),
                        lives.history(assignment.subject()).reversed(),
                        today),
                reader,
                around,
                form);
    }

    AssignmentPage.Edited edited(Optional<Assignment> whole, Form form, Words words) {
        return new AssignmentPage.Edited(
                whole, owners.choices(access.scope(AssignmentRights.GIVE), words), aims.choices(words), form);
    }
}

package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Gives what a form describes, to one body or to each of many, by whoever is signed in.
@Service
class AssignmentGiving {

    private final AssignmentChanges changes;
    private final WorkingDays days;
    private final AssignmentAims aims;
    private final Access access;
    private final InstantSource clock;

    AssignmentGiving(
            AssignmentChanges changes, WorkingDays days, AssignmentAims aims, Access access, InstantSource clock) {
        this.changes = changes;
        this.days = days;
        this.aims = aims;
        this.access = access;
        this.clock = clock;
    }

    /// What stands in an empty form.
    Form blank() {
        return Form.EMPTY
                .with("given-on", Kazakhstan.today(clock).toString())
                .with("origin", "meeting")
                .with("weight", Integer.toString(Assignment.ORDINARY))
                .with("repeats", "once");
    }

    /// What stands in the form of a part.
    Form part(Assignment whole) {
        return blank().with("name", whole.text())
                .with("origin", Lifecycle.code(whole.origin().kind()))
                .with("origin-title", whole.origin().title())
                .with("term", whole.term().until().toString())
                .with("indicator", whole.indicator())
                .with("weight", Integer.toString(whole.weight()));
    }

    /// Gives all or none.
    ///
    /// @return the numbers of the assignments that there are now
    @Transactional
    public Outcome<List<Long>> give(Form form, Optional<Assignment> whole) {
        LocalDate today = Kazakhstan.today(clock);
        Access.Person person = access.person().orElseThrow();
        AssignmentForm.Giver giver = new AssignmentForm.Giver(
                person.login(), person.name(), whole.map(Assignment::id).orElse(null));
        return AssignmentForm.given(form, giver, days, today, clock.instant()).then(this::give, none -> List.of());
    }

    private Outcome<List<Long>> give(AssignmentForm.Given given) {
        String indicator = given.assignment().indicator();
        if (!indicator.isEmpty() && !aims.list().containsKey(indicator)) {
            return Outcome.refused("indicator", Phrase.of("assignment.refused.indicator", indicator));
        }
        given.organisations().forEach(code -> access.require(AssignmentRights.GIVE, code));
        if (!given.each()) {
            return changes.give(given.assignment(), given.helping()).map(List::of);
        }
        List<Long> all = new ArrayList<>();
        for (String organisation : given.organisations()) {
            Assignment one = given.assignment().to(organisation, all.size());
            Outcome<Long> outcome = changes.give(one, new LinkedHashSet<>());
            if (!(outcome instanceof Outcome.Done<Long>(Long id))) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return outcome.map(List::of);
            }
            all.add(id);
        }
        return Outcome.done(all);
    }
}

package kz.aiqyn.register.openness;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the pages over many assessments.
@Component
class OpennessPages {

    /// So many matters of each rule are shown, that one rule does not hide the others.
    private static final int MOST_OF_RULE = 5;

    private final Assessments assessments;
    private final AssessmentScores scores;
    private final Findings findings;
    private final Checklists checklists;
    private final OpennessTotals totals;
    private final Organisations organisations;
    private final Owners owners;
    private final OpennessSettings settings;
    private final InstantSource clock;

    OpennessPages(
            Assessments assessments,
            AssessmentScores scores,
            Findings findings,
            Checklists checklists,
            OpennessTotals totals,
            Organisations organisations,
            Owners owners,
            OpennessSettings settings,
            InstantSource clock) {
        this.assessments = assessments;
        this.scores = scores;
        this.findings = findings;
        this.checklists = checklists;
        this.totals = totals;
        this.organisations = organisations;
        this.owners = owners;
        this.settings = settings;
        this.clock = clock;
    }

    /// For the staff: bodies whose result is not final stand there with their state.
    ///
    /// @param organisation of whom; empty for all that the scope covers
    /// @param asked the quarter, empty for the latest that has final results
    OpennessOverview staff(String organisation, String asked, Scope scope) {
        return overview(organisation, asked, scope, OpennessCard.STAFF);
    }

    /// For everybody: final results alone.
    OpennessOverview open(String organisation, String asked) {
        return overview(organisation, asked, Scope.ALL, OpennessCard.OPEN);
    }

    private OpennessOverview overview(String organisation, String asked, Scope scope, String list) {
        Scope own = scope(organisation, scope);
        Period period = quarter(asked, own);
        List<Assessment> present = assessments.list(own, period).stream()
                .filter(one -> list.equals(OpennessCard.STAFF) || one.state() == AssessmentState.FINAL)
                .toList();
        List<ComparedItem> compared = findings
                .compared(present.stream().map(Assessment::id).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        Scope shown = organisation.isEmpty() ? scope : own;
        return new OpennessOverview(
                new OpennessOverview.Asked(organisation, period, list),
                bodies(present, own),
                checklists.inForce(period).map(checklists::whole).orElse(null),
                totals.facts(own, period),
                Agreement.of(compared),
                totals.quarters(own, period),
                worst(totals.pressing(Kazakhstan.today(clock), shown, settings)),
                names());
    }

    /// The worst first; those without a score before them.
    private List<OpennessOverview.Body> bodies(List<Assessment> present, Scope scope) {
        Map<Long, OpennessScore> kept = scores.kept(present);
        Map<String, Assessment> before = new HashMap<>();
        if (!present.isEmpty()) {
            assessments.list(scope, present.getFirst().period().plus(-1)).stream()
                    .filter(one -> one.state() == AssessmentState.FINAL)
                    .forEach(one -> before.put(one.organisation(), one));
        }
        List<OpennessOverview.Body> bodies = new ArrayList<>();
        for (Assessment one : present) {
            bodies.add(body(one, kept.get(one.id()), before.get(one.organisation())));
        }
        bodies.sort(Comparator.comparing(
                body -> body.assessment().score(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return bodies;
    }

    private OpennessOverview.Body body(Assessment one, @Nullable OpennessScore score, @Nullable Assessment before) {
        var number = one.score();
        var earlier = before == null ? null : before.score();
        return new OpennessOverview.Body(
                one,
                score,
                number == null || earlier == null ? null : number.subtract(earlier),
                AssessmentPages.band(number, settings));
    }

    /// The quarter asked for, or the latest that has final results.
    private Period quarter(String asked, Scope scope) {
        return asked.isEmpty()
                ? assessments.latest(scope).orElseGet(() -> {
                    var today = Kazakhstan.today(clock);
                    return Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
                })
                : FactForm.quarter(asked).orElseThrow(() -> Absent.of("openness.absent.period", asked));
    }

    private Scope scope(String organisation, Scope scope) {
        if (organisation.isEmpty()) {
            return scope;
        }
        owners.requireKnown(organisation);
        return new Scope(false, new TreeSet<>(List.of(organisation)));
    }

    private Map<String, Names> names() {
        Map<String, Names> names = new LinkedHashMap<>();
        organisations.units().list().forEach((RatedUnit unit) -> names.put(unit.code(), unit.names()));
        return names;
    }

    private static List<OpennessTotals.Pressing> worst(List<OpennessTotals.Pressing> pressing) {
        Map<String, Integer> taken = new HashMap<>();
        return pressing.stream()
                .filter(one -> taken.merge(one.rule(), 1, Integer::sum) <= MOST_OF_RULE)
                .toList();
    }
}

package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// Which periods can be rated, as it was found in the background after the last change.
@Component
public class Periods {

    private final Methodologies methodologies;
    private final PeriodFindings findings;

    Periods(Methodologies methodologies, PeriodFindings findings) {
        this.methodologies = methodologies;
        this.findings = findings;
    }

    /// The periods that the published versions of a methodology can rate, in order.
    public SortedSet<Period> rateable(String methodology) {
        SortedSet<Period> periods = new TreeSet<>();
        for (MethodologyVersion version : methodologies.list(methodology)) {
            if (version.state() == MethodologyState.PUBLISHED || version.state() == MethodologyState.RETIRED) {
                periods.addAll(found(version, PeriodFindings.Finding::rateable));
            }
        }
        periods.removeIf(period -> methodologies.inForce(methodology, period).isEmpty());
        return periods;
    }

    /// What keeps the latest published version of a methodology from being computed with what sources
    /// declare.
    public List<Phrase> disagreements(String methodology) {
        return methodologies.list(methodology).stream()
                .filter(version -> version.state() == MethodologyState.PUBLISHED)
                .findFirst()
                .flatMap(version -> findings.find(version.code(), version.version()))
                .map(PeriodFindings.Finding::disagreements)
                .orElse(List.of());
    }

    /// The periods that a version can be tried on, also before it is in force.
    public SortedSet<Period> tryable(MethodologyVersion version) {
        return found(version, PeriodFindings.Finding::tryable);
    }

    /// As of when this is; empty when it was never worked out.
    public Optional<Instant> asOf() {
        return findings.oldest();
    }

    private SortedSet<Period> found(
            MethodologyVersion version, Function<PeriodFindings.Finding, SortedSet<Period>> what) {
        return findings.find(version.code(), version.version()).map(what).orElse(Collections.emptySortedSet());
    }
}

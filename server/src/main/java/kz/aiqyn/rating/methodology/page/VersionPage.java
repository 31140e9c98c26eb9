package kz.aiqyn.rating.methodology.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.LifeStep;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// One version, to be read.
///
/// @param tree blocks and indicators with their weights, parents before children
/// @param findings of the check, the gravest first, each with its line
/// @param sources what is told of what sources declare of its measures, by code
/// @param steps what was done to it, the latest first
/// @param offered the steps that the reader may take now
/// @param form of a step, with why it was not taken
/// @param mayTry whether the reader may have periods computed by it
/// @param others the other versions of the methodology
record VersionPage(
        MethodologyVersion version,
        List<TreeRow> tree,
        List<Found> findings,
        Map<String, MeasuresPage.Remarks> sources,
        List<LifeStep> steps,
        List<Transition<MethodologyState, MethodologyEvent>> offered,
        Form form,
        List<MethodologyVersion> others,
        boolean mayEdit,
        boolean mayTry) {

    public VersionPage {
        tree = List.copyOf(tree);
        findings = List.copyOf(findings);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        steps = List.copyOf(steps);
        offered = List.copyOf(offered);
        others = List.copyOf(others);
    }

    /// A finding at its line and column.
    public record Found(Finding.Severity severity, String spot, Phrase phrase) {}

    public boolean draft() {
        return version.state() == MethodologyState.DRAFT;
    }

    public long count(Finding.Severity severity) {
        return findings.stream().filter(found -> found.severity() == severity).count();
    }
}

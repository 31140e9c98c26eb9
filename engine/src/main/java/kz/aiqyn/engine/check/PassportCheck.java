package kz.aiqyn.engine.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// What a reader is told: names in every language, sectors of life.
final class PassportCheck {

    private final Methodology methodology;
    private final Findings findings;

    PassportCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        sectors();
        if (!methodology.identity().title().isComplete()) {
            findings.note(FindingLocation.of("title"), Phrase.of("methodology.check.title"));
        }
        Names act = methodology.identity().act();
        if (!act.isEmpty() && !act.isComplete()) {
            findings.note(FindingLocation.of("act"), Phrase.of("methodology.check.act"));
        }
        named(methodology.allBlocks(), Node::code, Node::names, "names");
        named(methodology.allIndicators(), Node::code, Node::names, "names");
        named(methodology.measures(), Measure::code, Measure::names, "measure.names");
        named(methodology.bands(), Band::code, Band::names, "band.names");
        named(methodology.sectors(), Sector::code, Sector::names, "sector.names");
        named(methodology.adjustments(), AdjustmentRule::code, AdjustmentRule::names, "adjust.names");
    }

    private <T> void named(List<T> parts, Function<T, String> code, Function<T, Names> names, String field) {
        List<String> nameless = parts.stream()
                .filter(part -> !names.apply(part).isComplete())
                .map(code)
                .toList();
        if (!nameless.isEmpty()) {
            findings.note(
                    FindingLocation.of(nameless.getFirst(), field),
                    Phrase.of("methodology.check.names", nameless.size(), nameless));
        }
    }

    private void sectors() {
        Set<String> known = methodology.sectors().stream().map(Sector::code).collect(Collectors.toSet());
        for (Indicator indicator : methodology.allIndicators()) {
            for (String sector : indicator.passport().sectors()) {
                if (!known.contains(sector)) {
                    findings.error(
                            FindingLocation.of(indicator.code(), "sectors"),
                            Phrase.of("methodology.check.sector", sector));
                }
            }
        }
        Set<String> covered = methodology.allIndicators().stream()
                .flatMap(indicator -> indicator.passport().sectors().stream())
                .collect(Collectors.toSet());
        for (Sector sector : methodology.sectors()) {
            if (!covered.contains(sector.code())) {
                findings.note(
                        FindingLocation.of(sector.code(), "sector"),
                        Phrase.of("methodology.check.sector.bare", sector.code()));
            }
        }
    }
}

package kz.aiqyn.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Phrase;

/// Codes are there and are used once. Blanks in them are a warning only: codes of indices imported from
/// elsewhere keep their spelling.
final class CodeCheck {

    private final Methodology methodology;
    private final Findings findings;

    CodeCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        Set<String> nodes = new HashSet<>();
        claim(nodes, methodology.index().code(), "index.code");
        methodology.allBlocks().forEach(block -> claim(nodes, block.code(), "code"));
        methodology.allIndicators().forEach(indicator -> claim(nodes, indicator.code(), "code"));
        all(methodology.measures(), Measure::code, "measure");
        all(methodology.bands(), Band::code, "band");
        all(methodology.sectors(), Sector::code, "sector");
        all(methodology.adjustments(), AdjustmentRule::code, "adjust");
        all(methodology.peers().groups(), Peers.Group::code, "group");
        all(methodology.sources(), SourceLayout::code, "source");
        if (methodology.identity().code().isBlank()) {
            findings.error(FindingLocation.of("methodology"), Phrase.of("methodology.check.code.blank"));
        }
    }

    private <T> void all(List<T> parts, Function<T, String> code, String kind) {
        Set<String> seen = new HashSet<>();
        parts.forEach(part -> claim(seen, code.apply(part), kind + ".code"));
    }

    private void claim(Set<String> seen, String code, String field) {
        if (code.isBlank()) {
            findings.error(FindingLocation.of(code, field), Phrase.of("methodology.check.code.blank"));
        } else if (code.chars().anyMatch(Character::isWhitespace)) {
            findings.warning(FindingLocation.of(code, field), Phrase.of("methodology.check.code.blanks", code));
        }
        if (!seen.add(code)) {
            findings.error(FindingLocation.of(code, field), Phrase.of("methodology.check.code.twice", code));
        }
    }
}

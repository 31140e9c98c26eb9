package kz.aiqyn.engine.check;

import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// No part is larger than [MethodologyLimits] allow, and no text holds a character that cannot be read.
final class LimitCheck {

    private final Methodology methodology;
    private final Findings findings;

    LimitCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    /// Whether the methodology is small enough to be looked at further.
    boolean check() {
        counts();
        if (findings.list().isEmpty()) {
            texts();
            return true;
        }
        return false;
    }

    private void counts() {
        int units = methodology.peers().groups().stream()
                .mapToInt(group -> group.units().size())
                .sum();
        int lines = methodology.sources().stream()
                .mapToInt(source -> source.lines().size())
                .sum();
        most("indicators", methodology.allIndicators().size(), MethodologyLimits.INDICATORS);
        most("blocks", methodology.allBlocks().size(), MethodologyLimits.BLOCKS);
        most("measures", methodology.measures().size(), MethodologyLimits.MEASURES);
        most("bands", methodology.bands().size(), MethodologyLimits.OTHERS);
        most("groups", methodology.peers().groups().size(), MethodologyLimits.OTHERS);
        most("sectors", methodology.sectors().size(), MethodologyLimits.OTHERS);
        most("adjust", methodology.adjustments().size(), MethodologyLimits.OTHERS);
        most("sources", methodology.sources().size(), MethodologyLimits.OTHERS);
        most("units", units, MethodologyLimits.UNITS);
        most("lines", lines, MethodologyLimits.LINES);
    }

    private void most(String field, int count, int most) {
        if (count > most) {
            findings.error(FindingLocation.of(field), Phrase.of("methodology.limit.count", field, count, most));
        }
    }

    private void texts() {
        code("", "methodology", methodology.identity().code());
        code("", "version", methodology.identity().version());
        names("", "title", methodology.identity().title(), MethodologyLimits.NAME);
        names("", "act", methodology.identity().act(), MethodologyLimits.TEXT);
        named("index.", methodology.index().code(), methodology.index().names());
        for (Band band : methodology.bands()) {
            named("band.", band.code(), band.names());
        }
        for (Peers.Group group : methodology.peers().groups()) {
            named("group.", group.code(), group.names());
            group.units().forEach(unit -> code(group.code(), "group.units", unit));
        }
        for (Measure measure : methodology.measures()) {
            named("measure.", measure.code(), measure.names());
            line(measure.code(), "measure.unit", measure.unit());
        }
        for (AdjustmentRule rule : methodology.adjustments()) {
            named("adjust.", rule.code(), rule.names());
        }
        for (Sector sector : methodology.sectors()) {
            named("sector.", sector.code(), sector.names());
        }
        methodology.allBlocks().forEach(this::node);
        methodology.allIndicators().forEach(this::indicator);
        methodology.sources().forEach(this::source);
    }

    private void indicator(Indicator indicator) {
        node(indicator);
        String code = indicator.code();
        line(code, "unit", indicator.unit());
        // Its length is the formula's own business, which tells it with the column.
        text(code, "formula", indicator.formula(), Integer.MAX_VALUE);
        names(code, "definition", indicator.passport().definition(), MethodologyLimits.TEXT);
        names(code, "reason", indicator.passport().reason(), MethodologyLimits.TEXT);
        names(code, "source", indicator.passport().source(), MethodologyLimits.TEXT);
        names(code, "terms", indicator.passport().terms(), MethodologyLimits.TEXT);
        code(/* owner= */ code, "owner", /* code= */ indicator.passport().owner());
        indicator.passport().sectors().forEach(sector -> code(code, "sectors", sector));
    }

    private void source(SourceLayout source) {
        code(source.code(), "source", source.code());
        line(source.code(), "source.layout", source.layout());
        for (SourceLayout.Line line : source.lines()) {
            code(line.measure(), "line.measure", line.measure());
            line(line.measure(), "line.column", line.column());
            for (SourceLayout.Address at = line.line(); at != null; at = at.parent()) {
                line(line.measure(), "line.line", at.code() == null ? "" : at.code());
                line(line.measure(), "line.line", at.name() == null ? "" : at.name());
            }
        }
    }

    private void node(Node node) {
        named("", node.code(), node.names());
    }

    private void named(String prefix, String code, Names names) {
        code(code, prefix + "code", code);
        names(code, prefix + "names", names, MethodologyLimits.NAME);
    }

    private void names(String owner, String field, Names names, int most) {
        text(owner, field, names.kk(), most);
        text(owner, field, names.ru(), most);
        text(owner, field, names.en(), most);
    }

    private void code(String owner, String field, String code) {
        text(owner, field, code, MethodologyLimits.CODE);
    }

    private void line(String owner, String field, String text) {
        text(owner, field, text, MethodologyLimits.NAME);
    }

    private void text(String owner, String field, String text, int most) {
        if (text.length() > most) {
            findings.error(FindingLocation.of(owner, field), Phrase.of("methodology.limit.text", text.length(), most));
            return;
        }
        Characters.problem(text)
                .ifPresent(problem -> findings.error(
                        new FindingLocation(
                                owner, field, Characters.firstForbidden(text).orElse(-1) + 1),
                        problem));
    }
}

package kz.aiqyn.files.methodology;

import java.util.List;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.text.Names;

/// Writes a methodology in the order of the reference, defaults left out.
final class MethodologyWriter {

    private final YamlWriter yaml = new YamlWriter();

    private MethodologyWriter() {}

    static String write(Methodology methodology) {
        MethodologyWriter writer = new MethodologyWriter();
        writer.top(methodology);
        return writer.yaml.toString();
    }

    private void top(Methodology methodology) {
        identity(methodology.identity());
        Index index = methodology.index();
        if (!index.code().equals(Index.DEFAULT_CODE) || !index.names().equals(Names.NONE)) {
            Inline map = new Inline();
            if (!index.code().equals(Index.DEFAULT_CODE)) {
                map.text("code", index.code());
            }
            yaml.inline("index", map.names("names", index.names()));
        }
        yaml.inline(
                "scale",
                new Inline()
                        .number("from", methodology.scale().from())
                        .number("to", methodology.scale().to())
                        .number("decimals", methodology.scale().decimals()));
        if (index.aggregation() != Aggregation.ARITHMETIC) {
            yaml.word("aggregate", index.aggregation().code());
        }
        yaml.list(
                "bands",
                methodology.bands(),
                band -> new Inline()
                        .text("code", band.code())
                        .number("from", band.from())
                        .names("names", band.names()));
        peers(methodology.peers());
        limits(methodology.coverage(), methodology.treatment());
        yaml.list(
                "adjust",
                methodology.adjustments(),
                rule -> new Inline()
                        .text("code", rule.code())
                        .number("from", rule.from())
                        .number("to", rule.to())
                        .names("names", rule.names()));
        yaml.list(
                "sectors",
                methodology.sectors(),
                sector -> new Inline().text("code", sector.code()).names("names", sector.names()));
        yaml.list(
                "measures",
                methodology.measures(),
                measure -> new Inline()
                        .text("code", measure.code())
                        .text("unit", measure.unit())
                        .text("period", measure.period().code())
                        .text("roll-up", measure.rollUp().code())
                        .names("names", measure.names()));
        TreeWriter tree = new TreeWriter(yaml);
        tree.blocks(methodology.blocks());
        tree.indicators(methodology.indicators());
        sources(methodology.sources());
        robustness(methodology.robustness());
    }

    private void identity(Identity identity) {
        yaml.text("methodology", identity.code());
        yaml.quoted("version", identity.version());
        if (identity.from() != null || identity.to() != null) {
            Inline force = new Inline();
            if (identity.from() != null) {
                force.word("from", identity.from().toString());
            }
            if (identity.to() != null) {
                force.word("to", identity.to().toString());
            }
            yaml.inline("in-force", force);
        }
        yaml.names("title", identity.title());
        yaml.names("act", identity.act());
    }

    private void peers(Peers peers) {
        if (peers.equals(Peers.EVERYBODY)) {
            return;
        }
        yaml.open("peers");
        if (peers.by() != null) {
            yaml.text("by", peers.by());
        }
        yaml.list(
                "groups",
                peers.groups(),
                group -> new Inline()
                        .text("code", group.code())
                        .texts("units", group.units())
                        .names("names", group.names()));
        yaml.close();
    }

    private void limits(Coverage coverage, TreatmentLimits treatment) {
        yaml.inline("coverage", new Inline().number("unit", coverage.unit()).number("indicator", coverage.indicator()));
        if (!treatment.equals(TreatmentLimits.DEFAULT)) {
            Inline map = new Inline().number("skewness", treatment.skewness()).number("kurtosis", treatment.kurtosis());
            if (treatment.max() != null) {
                map.number("max", treatment.max());
            }
            yaml.inline("treat", map);
        }
    }

    private void sources(List<SourceLayout> sources) {
        if (sources.isEmpty()) {
            return;
        }
        yaml.open("sources");
        for (SourceLayout source : sources) {
            yaml.open(source.code());
            yaml.text("layout", source.layout());
            yaml.list("lines", source.lines(), MethodologyWriter::line);
            yaml.close();
        }
        yaml.close();
    }

    static Inline line(SourceLayout.Line line) {
        Inline map = new Inline()
                .text("measure", line.measure())
                .map("line", address(line.line()))
                .text("column", line.column());
        return line.absentIsZero() ? map.word("absent", "zero") : map;
    }

    private static Inline address(SourceLayout.Address address) {
        Inline map = new Inline();
        if (address.level() != null) {
            map.number("level", address.level());
        }
        if (address.code() != null) {
            map.quoted("code", address.code());
        }
        if (address.name() != null) {
            map.quoted("name", address.name());
        }
        if (address.parent() != null) {
            map.map("parent", address(address.parent()));
        }
        return map;
    }

    private void robustness(Robustness robustness) {
        if (robustness.equals(Robustness.DEFAULT)) {
            return;
        }
        yaml.open("robustness");
        yaml.word("weights", MethodWords.write(robustness.weights()));
        yaml.texts(
                "normalise",
                robustness.normalisations().stream().map(MethodWords::write).toList());
        yaml.texts(
                "aggregate",
                robustness.aggregations().stream().map(Aggregation::code).toList());
        yaml.texts(
                "missing", robustness.missing().stream().map(MethodWords::write).toList());
        if (robustness.leaveOneOut()) {
            yaml.word("leave-one-out", "true");
        }
        yaml.close();
    }
}

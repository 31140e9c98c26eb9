package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Phrase;

/// Reads how lines of known layouts become measures.
final class SourceReader {

    private SourceReader() {}

    static List<SourceLayout> read(YamlSection top) {
        YamlSection sources = top.section("sources");
        return sources == null
                ? List.of()
                : sources.entries().stream()
                        .limit(
                                top.reading().count("sources", sources.entries().size(), sources.spot())
                                        ? Integer.MAX_VALUE
                                        : 0)
                        .map(entry -> layout(entry.key().text(), new YamlSection(top.reading(), entry.value())))
                        .toList();
    }

    private static SourceLayout layout(String code, YamlSection layout) {
        layout.place(code, "source.");
        SourceLayout read = new SourceLayout(
                code,
                layout.text("layout"),
                layout.sections("lines").stream().map(SourceReader::line).toList());
        layout.finish();
        return read;
    }

    private static SourceLayout.Line line(YamlSection line) {
        String measure = line.text("measure");
        line.place(measure, "line.");
        YamlSection address = line.section("line");
        if (address == null) {
            line.problem(line.spot(), Phrase.of("methodology.read.missing", "line"));
        }
        SourceLayout.Line read = new SourceLayout.Line(
                measure,
                address == null ? new SourceLayout.Address(null, null, null, null) : address(address),
                line.text("column"),
                line.word("absent", Map.of("missing", false, "zero", true), false));
        line.finish();
        return read;
    }

    private static SourceLayout.Address address(YamlSection address) {
        YamlSection parent = address.section("parent");
        SourceLayout.Address read = new SourceLayout.Address(
                address.whole("level"),
                address.optionalText("code"),
                address.optionalText("name"),
                parent == null ? null : address(parent));
        address.finish();
        return read;
    }
}

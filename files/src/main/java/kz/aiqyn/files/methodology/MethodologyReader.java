package kz.aiqyn.files.methodology;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the file from its top down; each part that nests has a reader of its own.
final class MethodologyReader {

    /// As many as the letters of a file can take: those of Kazakh take two bytes, none takes more than four.
    static final int MOST_BYTES = 4 * MethodologyLimits.FILE;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final YamlSection top;
    private final MethodologyReading reading;

    private MethodologyReader(YamlSection top) {
        this.top = top;
        this.reading = top.reading();
    }

    static ReadMethodology read(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return large(name, bytes.length);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(input, text, true);
        text.flip();
        if (!result.isError()) {
            return read(name, text.toString());
        }
        String before = text.toString();
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        TextPosition spot = new TextPosition(line, before.length() - before.lastIndexOf('\n'));
        String found = "%02X".formatted(bytes[input.position()]);
        return new ReadMethodology.Bad(
                List.of(new MethodologyProblem(name, spot, Phrase.of("methodology.yaml.encoding", found))));
    }

    /// What is said of a file that is too large to be looked at.
    static ReadMethodology.Bad large(String name, long bytes) {
        return new ReadMethodology.Bad(List.of(new MethodologyProblem(
                name, TextPosition.START, Phrase.of("methodology.limit.bytes", bytes, MOST_BYTES))));
    }

    static ReadMethodology read(String name, String raw) {
        String marked = raw.replace("\r\n", "\n").replace('\r', '\n');
        String text = marked.indexOf(BYTE_ORDER_MARK) == 0 ? marked.substring(1) : marked;
        MethodologyProblems problems = new MethodologyProblems(name);
        try {
            return read(name, text, problems);
        } catch (MethodologyProblems.Enough _) {
            return new ReadMethodology.Bad(problems.list());
        }
    }

    private static ReadMethodology read(String name, String text, MethodologyProblems problems) {
        Optional<Yaml> root = YamlParser.parse(text, problems);
        if (root.isEmpty()) {
            return new ReadMethodology.Bad(problems.list());
        }
        Positions positions = new Positions(name, new SourceText(text));
        MethodologyReading reading = new MethodologyReading(problems, positions);
        Methodology methodology = new MethodologyReader(new YamlSection(reading, root.get())).methodology();
        if (problems.isEmpty()) {
            return new ReadMethodology.Good(methodology, positions);
        }
        if (!problems.exceedLimits()) {
            MethodologyCheck.check(methodology).stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .filter(finding -> reading.isPlain(finding.place().owner()))
                    .map(positions::locate)
                    .forEach(problems::further);
        }
        return new ReadMethodology.Bad(problems.list());
    }

    private Methodology methodology() {
        top.place("", "");
        Identity identity = identity();
        Index index = index();
        TreeReader tree = new TreeReader();
        Methodology methodology = new Methodology(
                identity,
                index,
                scale(),
                top.sections("bands").stream().map(this::band).toList(),
                peers(),
                coverage(),
                treatment(),
                top.sections("measures").stream().map(this::measure).toList(),
                top.sections("blocks").stream().map(tree::block).toList(),
                top.sections("indicators").stream().map(tree::indicator).toList(),
                top.sections("adjust").stream().map(this::adjustment).toList(),
                top.sections("sectors").stream().map(this::sector).toList(),
                SourceReader.read(top),
                RobustnessReader.read(top));
        top.finish();
        return methodology;
    }

    private Identity identity() {
        String code = top.text("methodology");
        String version = top.text("version");
        Names title = top.names("title");
        Names act = top.names("act");
        YamlSection force = top.section("in-force");
        if (force == null) {
            return new Identity(code, version, title, null, null, act);
        }
        Identity identity = new Identity(code, version, title, force.day("from"), force.day("to"), act);
        force.finish();
        return identity;
    }

    private Index index() {
        Aggregation aggregation = top.word("aggregate", MethodWords.AGGREGATIONS, Aggregation.ARITHMETIC);
        YamlSection index = top.section("index");
        String code = Index.DEFAULT_CODE;
        Names names = Names.NONE;
        TextPosition spot = top.spot();
        if (index != null) {
            code = index.text("code", code);
            names = index.names("names");
            index.place(code, "index.");
            index.finish();
            spot = index.spot();
        }
        reading.claim(TreeReader.SPACE, code, spot);
        return new Index(code, names, aggregation);
    }

    private Scale scale() {
        YamlSection scale = top.section("scale");
        if (scale == null) {
            return Scale.DEFAULT;
        }
        Integer decimals = scale.whole("decimals");
        Scale read = new Scale(
                scale.number("from", Scale.DEFAULT.from()),
                scale.number("to", Scale.DEFAULT.to()),
                decimals == null ? Scale.DEFAULT.decimals() : decimals);
        scale.finish();
        return read;
    }

    private Band band(YamlSection band) {
        Band read = new Band(coded(band, "band"), band.names("names"), band.number("from"));
        band.finish();
        return read;
    }

    private Peers peers() {
        @Nullable Yaml value = top.find("peers");
        if (value == null || (value instanceof Yaml.Scalar all && all.text().equals(Peers.ALL))) {
            return Peers.EVERYBODY;
        }
        YamlSection peers = new YamlSection(reading, value);
        Peers read = new Peers(
                peers.optionalText("by"),
                peers.sections("groups").stream().map(this::group).toList());
        peers.finish();
        return read;
    }

    private Peers.Group group(YamlSection group) {
        Peers.Group read = new Peers.Group(coded(group, "group"), group.names("names"), group.texts("units"));
        group.finish();
        return read;
    }

    private Coverage coverage() {
        YamlSection coverage = top.section("coverage");
        if (coverage == null) {
            return Coverage.DEFAULT;
        }
        Coverage read = new Coverage(
                coverage.number("unit", Coverage.DEFAULT.unit()),
                coverage.number("indicator", Coverage.DEFAULT.indicator()));
        coverage.finish();
        return read;
    }

    private TreatmentLimits treatment() {
        YamlSection treat = top.section("treat");
        if (treat == null) {
            return TreatmentLimits.DEFAULT;
        }
        TreatmentLimits read = new TreatmentLimits(
                treat.number("skewness", TreatmentLimits.DEFAULT.skewness()),
                treat.number("kurtosis", TreatmentLimits.DEFAULT.kurtosis()),
                treat.whole("max"));
        treat.finish();
        return read;
    }

    private Measure measure(YamlSection measure) {
        Measure read = new Measure(
                coded(measure, "measure"),
                measure.names("names"),
                measure.text("unit"),
                needed(measure, "period", MethodWords.PERIODS, PeriodKind.QUARTER),
                needed(measure, "roll-up", MethodWords.ROLL_UPS, RollUp.LAST));
        measure.finish();
        return read;
    }

    private AdjustmentRule adjustment(YamlSection rule) {
        AdjustmentRule read =
                new AdjustmentRule(coded(rule, "adjust"), rule.names("names"), rule.number("from"), rule.number("to"));
        rule.finish();
        return read;
    }

    private Sector sector(YamlSection sector) {
        Sector read = new Sector(coded(sector, "sector"), sector.names("names"));
        sector.finish();
        return read;
    }

    /// The code of a part other than a block or indicator, whose fields are then known as `kind.field`.
    private static String coded(YamlSection section, String kind) {
        String code = section.code(kind);
        section.place(code, kind + ".");
        return code;
    }

    private static <T> T needed(YamlSection section, String key, Map<String, T> words, T fallback) {
        if (section.find(key) == null) {
            section.problem(section.spot(), Phrase.of("methodology.read.missing", key));
        }
        return section.word(key, words, fallback);
    }
}

package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Makes a tree of the events of a YAML text. Aliases, deep nesting and large files are refused, so that no
/// file can ask for more than its own size.
final class YamlParser {

    private static final int DEEPEST = 40;

    /// Values and keys of a file: one for every five characters is denser than anybody writes.
    private static final int MOST_NODES = 200_000;

    /// Forbidden characters are told as far as anybody reads on.
    private static final int MOST_FORBIDDEN = 20;

    private final MethodologyProblems problems;
    private final SourceText source;
    private int nodes;
    private int documents;
    private TextPosition last = TextPosition.START;

    private YamlParser(MethodologyProblems problems, SourceText source) {
        this.problems = problems;
        this.source = source;
    }

    /// The tree; empty when the text is no YAML that we take, which is then among the problems.
    static Optional<Yaml> parse(String text, MethodologyProblems problems) {
        if (text.length() > MethodologyLimits.FILE) {
            problems.add(
                    TextPosition.START, Phrase.of("methodology.limit.file", text.length(), MethodologyLimits.FILE));
            return Optional.empty();
        }
        SourceText source = new SourceText(text);
        OptionalInt forbidden = Characters.firstForbidden(text);
        for (int i = 0; forbidden.isPresent() && i < MOST_FORBIDDEN; i++) {
            int at = forbidden.getAsInt();
            problems.add(source.spot(at), Phrase.of("methodology.yaml.character", Characters.name(text.charAt(at))));
            forbidden = Characters.firstForbidden(text, at + 1);
        }
        return problems.isEmpty() ? new YamlParser(problems, source).tree(text) : Optional.empty();
    }

    private Optional<Yaml> tree(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MethodologyLimits.FILE)
                .build();
        try {
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            Yaml root = null;
            while (events.hasNext()) {
                Yaml node = node(events.next(), events, 0);
                root = root == null ? node : root;
            }
            if (root == null && problems.isEmpty()) {
                problems.add(TextPosition.START, Phrase.of("methodology.yaml.empty"));
            }
            return problems.isEmpty() ? Optional.ofNullable(root) : Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            TextPosition spot = broken.getProblemMark().map(YamlParser::spot).orElse(TextPosition.START);
            problems.add(spot, Phrase.of("methodology.yaml.broken", said(broken.getProblem())));
        } catch (YamlEngineException broken) {
            problems.add(TextPosition.START, Phrase.of("methodology.yaml.broken", said(broken.getMessage())));
        } catch (IllegalArgumentException broken) {
            // SnakeYAML Engine 3.2 lets this through for an escape that is cut off or is no character.
            problems.add(last, Phrase.of("methodology.yaml.escape"));
        } catch (TooMuch much) {
            problems.add(much.spot, much.phrase);
        }
        return Optional.empty();
    }

    /// The node that begins with an event; null when the event begins none.
    private @Nullable Yaml node(Event event, ParserImpl events, int depth) {
        TextPosition spot = event.getStartMark().map(YamlParser::spot).orElse(TextPosition.START);
        last = spot;
        if (depth > DEEPEST) {
            throw new TooMuch(spot, Phrase.of("methodology.yaml.deep", DEEPEST));
        }
        if (++nodes > MOST_NODES) {
            throw new TooMuch(spot, Phrase.of("methodology.limit.nodes", MOST_NODES));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(new Yaml.Scalar(scalar.getValue(), scalar.isPlain(), spot));
            case SequenceStartEvent start -> items(spot, events, depth);
            case MappingStartEvent start -> fields(spot, events, depth);
            case AliasEvent alias -> {
                problems.add(spot, Phrase.of("methodology.yaml.alias"));
                yield new Yaml.Scalar("", true, spot);
            }
            case DocumentStartEvent start -> {
                if (++documents == 2) {
                    problems.add(spot, Phrase.of("methodology.yaml.second"));
                }
                yield null;
            }
            default -> null;
        };
    }

    /// A text that is not too long and has no character that was written as an escape and cannot be read.
    private Yaml scalar(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (text.length() > MethodologyLimits.TEXT) {
            problems.add(
                    source.within(scalar, MethodologyLimits.TEXT + 1),
                    Phrase.of("methodology.limit.text", text.length(), MethodologyLimits.TEXT));
            return new Yaml.Scalar("", true, scalar.spot());
        }
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            int at = forbidden.getAsInt();
            problems.add(
                    source.within(scalar, at + 1),
                    Phrase.of("methodology.yaml.character", Characters.name(text.charAt(at))));
        }
        return scalar;
    }

    private Yaml items(TextPosition spot, ParserImpl events, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            Yaml item = node(event, events, depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return new Yaml.Items(List.copyOf(items), spot);
    }

    private Yaml fields(TextPosition spot, ParserImpl events, int depth) {
        List<Yaml.Field> fields = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Yaml key = node(event, events, depth + 1);
            Yaml value = node(events.next(), events, depth + 1);
            if (key instanceof Yaml.Scalar name && value != null) {
                fields.add(new Yaml.Field(name, value));
            } else if (key != null) {
                problems.add(key.spot(), Phrase.of("methodology.yaml.key"));
            }
        }
        return new Yaml.Fields(List.copyOf(fields), spot);
    }

    private static String said(@Nullable String problem) {
        return problem == null ? "" : problem.strip().lines().findFirst().orElse("");
    }

    private static TextPosition spot(Mark mark) {
        return new TextPosition(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Ends the reading at once.
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient TextPosition spot;
        private final transient Phrase phrase;

        private TooMuch(TextPosition spot, Phrase phrase) {
            super("%s at %s".formatted(phrase.key(), spot), null, false, false);
            this.spot = spot;
            this.phrase = phrase;
        }
    }
}

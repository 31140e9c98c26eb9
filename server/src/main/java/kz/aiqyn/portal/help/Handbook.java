package kz.aiqyn.portal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;

/// The chapters as they lie in `docs/handbook`: English at its root, the other languages in folders of their names. A
/// heading's anchor is that of the same heading in English, so that a place has one address in all languages.
@Component
class Handbook {

    private static final String FOLDER = "handbook/";
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Map<Asked, RenderedChapter> rendered = new ConcurrentHashMap<>();

    private record Asked(Chapter chapter, Language language) {}

    /// A chapter in a language, or in English where there is no other.
    RenderedChapter get(Chapter chapter, Language language) {
        return rendered.computeIfAbsent(new Asked(chapter, language), asked -> {
            List<String> anchors = Headings.of(parse(chapter, Language.EN)).anchors();
            return ChapterRendering.of(parse(chapter, language), anchors, language);
        });
    }

    /// A picture of some chapter.
    Optional<byte[]> picture(String name) {
        return PICTURE.matcher(name).matches() ? bytes("pictures/" + name) : Optional.empty();
    }

    static Node parse(Chapter chapter, Language language) {
        String folder = chapter.isTranslated() && language != Language.EN ? language.code() + "/" : "";
        String path = folder + chapter.file() + ".md";
        byte[] text = bytes(path).orElseThrow(() -> new IllegalStateException("no chapter " + path));
        return PARSER.parse(new String(text, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(String path) {
        try (InputStream stream = Handbook.class.getResourceAsStream(FOLDER + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the handbook's " + path, e);
        }
    }
}

package kz.aiqyn.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Language;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The handbook says the same in three languages.
class HandbookTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("aiqyn.root", "..")).resolve("docs/handbook");

    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern WITHIN = Pattern.compile(" href=\"(?:/(?:kk|ru|en)(/help[^\"#]*))?#([^\"]+)\"");

    private final Handbook handbook = new Handbook();

    @Test
    void everyFileIsAChapterAndEveryLanguageHasTheSame() throws IOException {
        List<String> translated = Arrays.stream(Chapter.values())
                .filter(Chapter::isTranslated)
                .map(chapter -> chapter.file() + ".md")
                .sorted()
                .toList();
        assertThat(files("kk")).isEqualTo(translated);
        assertThat(files("ru")).isEqualTo(translated);
        assertThat(files("."))
                .isEqualTo(Arrays.stream(Chapter.values())
                        .map(chapter -> chapter.file() + ".md")
                        .sorted()
                        .toList());
    }

    /// Headings, points, rows, examples, links and pictures in the same order: a sentence may be written otherwise, but
    /// nothing is there for some readers alone.
    @ParameterizedTest
    @EnumSource(Chapter.class)
    void languagesDifferInNothingButWords(Chapter chapter) {
        List<String> english = shape(chapter, Language.EN);
        assertThat(shape(chapter, Language.KK)).isEqualTo(english);
        assertThat(shape(chapter, Language.RU)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void everyPlaceThatIsLinkedToIsThere(Chapter chapter) {
        for (Language language : Language.values()) {
            RenderedChapter shown = handbook.get(chapter, language);
            assertThat(shown.html())
                    .doesNotContain(".md\"")
                    .doesNotContain("<img")
                    .doesNotContain("mermaid");
            Matcher link = WITHIN.matcher(shown.html());
            while (link.find()) {
                Chapter to = link.group(1) == null
                        ? chapter
                        : Chapter.find(link.group(1).replaceFirst("^/help/?", ""))
                                .orElseThrow();
                assertThat(anchors(to, language)).contains(link.group(2));
            }
        }
    }

    @Test
    void headingHasOneAnchorInEveryLanguage() {
        for (Language language : Language.values()) {
            assertThat(anchors(Chapter.PEOPLE, language))
                    .contains("people-accounts-roles-signing-in-the-record-of-what-was-done", "when-somebody-guesses");
            assertThat(anchors(Chapter.VALUES, language)).contains("import-a-file");
        }
        assertThat(handbook.get(Chapter.VALUES, Language.KK).contents())
                .extracting(RenderedChapter.Heading::text)
                .contains("Файл енгізу");
    }

    @Test
    void handsOutOnlyPicturesOfItsOwn() {
        assertThat(handbook.picture("front-kk-1280.png")).isPresent();
        assertThat(handbook.picture("../README.md")).isEmpty();
        assertThat(handbook.picture("nothing.png")).isEmpty();
    }

    private TreeSet<String> anchors(Chapter chapter, Language language) {
        RenderedChapter shown = handbook.get(chapter, language);
        TreeSet<String> anchors = new TreeSet<>(List.of(shown.anchor()));
        ANCHOR.matcher(shown.html()).results().forEach(found -> anchors.add(found.group(1)));
        return anchors;
    }

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> shape(Chapter chapter, Language language) {
        List<String> shape = new ArrayList<>();
        Node parsed = Handbook.parse(chapter, language);
        Headings.of(parsed).all().forEach(heading -> shape.add("heading " + heading.getLevel()));
        parsed.accept(new Shape(shape));
        return shape;
    }

    private static final class Shape extends AbstractVisitor {

        private final List<String> shape;

        Shape(List<String> shape) {
            this.shape = shape;
        }

        @Override
        public void visit(ListItem item) {
            shape.add("point");
            visitChildren(item);
        }

        @Override
        public void visit(Link link) {
            shape.add("link " + link.getDestination().replaceFirst("^(\\.\\./)+", ""));
        }

        @Override
        public void visit(Image image) {
            shape.add("picture " + image.getDestination().replaceFirst("^\\.\\./", ""));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            shape.add("example");
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                shape.add("table");
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                shape.add("row");
            }
            visitChildren(node);
        }

        @Override
        public void visit(HtmlBlock html) {
            throw new AssertionError("found HTML in the handbook, expected marks alone: " + html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            throw new AssertionError("found HTML in the handbook, expected marks alone: " + html.getLiteral());
        }
    }
}

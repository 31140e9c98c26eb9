package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsListTest {

    @Test
    void namesHeadingsByTheirWords() {
        ContentsList list = ContentsList.of("""
                <h1>Шығанақ</h1><p id="values">...</p>
                <h2>Орын жолы</h2><p>a</p>
                <h2 class="x" id="own">Блоктар &amp; <a href="/b">басқа</a></h2><p>b</p>
                <h2>Values</h2>""");

        assertThat(list.parts())
                .containsExactly(
                        new ContentsList.Part("orin-joli", "Орын жолы"),
                        new ContentsList.Part("own", "Блоктар & басқа"),
                        new ContentsList.Part("values-2", "Values"));
        assertThat(list.before()).isEqualTo("<h1>Шығанақ</h1><p id=\"values\">...</p>\n");
        assertThat(list.after())
                .startsWith("<h2 id=\"orin-joli\">Орын жолы</h2>")
                .contains("<h2 class=\"x\" id=\"own\">Блоктар &amp; <a href=\"/b\">басқа</a></h2>")
                .endsWith("<h2 id=\"values-2\">Values</h2>");
        assertThat(list.isLong()).isTrue();
    }

    @Test
    void leavesAPageAsItIsThatHasNoHeadings() {
        ContentsList list = ContentsList.of("<p>$1 \\ text</p>");
        assertThat(list.before() + list.after()).isEqualTo("<p>$1 \\ text</p>");
        assertThat(list.isLong()).isFalse();
    }

    @Test
    void tellsPartsOfOneNameApart() {
        assertThat(ContentsList.of("<h2>A</h2><h2>A</h2><h2>?</h2>").parts())
                .extracting(ContentsList.Part::anchor)
                .containsExactly("a", "a-2", "part");
    }
}

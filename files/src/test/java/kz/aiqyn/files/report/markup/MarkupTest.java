package kz.aiqyn.files.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void escapesTextAndAttributes() {
        String html = new Markup()
                .leaf("p", "<script>alert('a' & \"b\")</script>", "title", "\"><b>")
                .toString();
        assertThat(html)
                .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;\">"
                        + "&lt;script&gt;alert('a' &amp; &quot;b&quot;)&lt;/script&gt;</p>");
    }

    @Test
    void leavesOutAttributesWithoutAValue() {
        assertThat(new Markup().leaf("a", "x", "href", "", "class", "c").toString())
                .isEqualTo("<a class=\"c\">x</a>");
    }

    @Test
    void refusesToEndWithAnOpenElement() {
        assertThatThrownBy(() -> new Markup().open("div").toString()).hasMessageContaining("div");
    }

    @Test
    void refusesAStyleSheetThatWouldEndEarly() {
        assertThatThrownBy(() -> new Markup().style("a::before{content:'</style>'}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

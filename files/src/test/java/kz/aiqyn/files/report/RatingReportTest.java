package kz.aiqyn.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.sample.SampleRatings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RatingReportTest {

    private static final int MOST_BYTES = 5_000_000;

    private static String html = "";
    private static ReportContent content;

    @BeforeAll
    static void write() throws Exception {
        content = SampleRatings.report();
        html = RatingReport.html(content);
        // Kept for whoever wants to look at it.
        RatingReport.write(Path.of("target", "report", "report.html"), content);
    }

    @Test
    void staysSmallEnoughForASlowLine() {
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    }

    @Test
    void linksOnlyToPlacesThatAreThere() {
        Set<String> ids = new HashSet<>(all(" id=\"([^\"]*)\""));
        Set<String> broken = new TreeSet<>(all(" href=\"#([^\"]*)\""));
        broken.removeAll(ids);
        assertThat(broken).isEmpty();
    }

    @Test
    void namesEveryPlaceOnce() {
        assertThat(all(" id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    }

    @Test
    void asksNothingOfTheNetworkAndRunsNoScript() {
        assertThat(html)
                .contains("default-src 'none'")
                .doesNotContain("<script", " style=\"", " src=\"", "url(", "@import", " onclick");
    }

    @Test
    void needsNeitherStoriesNorMapNorEarlierPeriods() {
        String bare = RatingReport.html(new ReportContent(
                Names.NONE,
                false,
                content.period(),
                content.current(),
                content.panel(),
                Map.of(),
                Map.of(),
                Optional.empty()));
        Set<String> broken = new TreeSet<>(all(bare, " href=\"#([^\"]*)\""));
        broken.removeAll(new HashSet<>(all(bare, " id=\"([^\"]*)\"")));
        assertThat(broken).isEmpty();
        assertThat(bare).doesNotContain("class=\"invented\"").contains("2025 жылғы 4-тоқсан");
    }

    @Test
    void saysOnEveryPageThatTheDataAreInvented() {
        assertThat(all("class=\"(invented)\"")).hasSameSizeAs(all("<section class=\"(page) "));
    }

    private static List<String> all(String pattern) {
        return all(html, pattern);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

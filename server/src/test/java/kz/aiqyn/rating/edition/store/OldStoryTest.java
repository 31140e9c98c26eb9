package kz.aiqyn.rating.edition.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.IndicatorChange;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.content.Comparisons;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.rating.edition.SampleRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A story as it was stored before changes were told by indicators: it named an indicator as a gain by its own value,
/// and
/// hid among the others that it cost the place.
class OldStoryTest {

    private static final String STORED = """
            {"movement":{"moved":[1,2]},"change":{"since":"2025-Q1","before":[60.0,1,3],"after":[59.92,2,3],
            "parts":[[0.64,0.0,[["economy.industry.index",0.64]]],[-0.72,0.0,[["economy.industry.index",-0.72]]],
            [0.0,0.0,[]],[0.0,0.0,[]],[0.0,0.0,[]],[0.0,0.0,[]]],"passings":[],
            "words":[["explain.score.fell",{"number":0.08},{"number":60.0},{"number":59.92}],
            ["explain.reason.plain",{"phrase":["explain.factor.peers"]},{"phrase":["explain.points.less",{"number":0.72}]}],
            ["explain.reason.through",{"phrase":["explain.factor.own"]},
            {"phrase":["explain.points.more",{"number":0.64}]},
            {"list":[{"phrase":["explain.item.value",{"names":["Өнеркәсіп","Промышленность","Industry"]},
            {"amount":[104.0,"%"]},{"amount":[102.0,"%"]}]}]}]]},"alone":[]}""";

    private final Rating rating = Samples.rating(SampleRegion.SECOND);
    private final List<Edition> earlier = rating.rate(Period.quarter(2025, 1));
    private final Edition edition = rating.rate(Period.quarter(2025, 2)).getFirst();
    private final UnitStory.ChangeInWords told =
            new StoryJson(edition).read(STORED, 0).change().orElseThrow();
    private final Comparisons comparisons = Comparisons.ofEditions(new ReportContent(
            Names.NONE,
            true,
            edition.period(),
            List.of(earlier.getFirst(), edition),
            rating.panel(),
            Map.of(),
            Map.of(),
            Optional.empty()));

    @Test
    void isReadAndToldNet() {
        IndicatorChange row =
                ((Change.Split) told.change()).indicators().greatestLoss().orElseThrow();
        assertThat(row.code()).isEqualTo("economy.industry.index");
        assertThat(row.own()).isEqualTo(0.64);
        assertThat(row.peers()).isEqualTo(-0.72);

        assertThat(comparisons.words(edition, told))
                .extracting(Phrase::key)
                .containsExactly(
                        "explain.score.fell", "explain.net.loss", "explain.reason.plain", "explain.reason.plain");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidInEveryLanguageAsItWasAndAsItIs(Language language) {
        Wording wording = Wording.of(language);
        String then = told.words().stream().map(wording::say).collect(Collectors.joining(" "));
        String now = comparisons.words(edition, told).stream().map(wording::say).collect(Collectors.joining(" "));
        assertThat(then).contains("104", "102").doesNotContain("explain.");
        assertThat(now).contains("−0", "+0").doesNotContain("explain.", "104");
    }

    @Test
    void isWrittenAgainAsItWas() {
        StoryJson stories = new StoryJson(edition);
        UnitStory story = stories.read(STORED, 0);
        assertThat(stories.read(stories.write(story), 0)).isEqualTo(story);
        assertThat(stories.write(story)).isEqualTo(STORED.replace("\n", ""));
    }
}

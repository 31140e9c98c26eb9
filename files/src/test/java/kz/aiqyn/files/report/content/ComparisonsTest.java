package kz.aiqyn.files.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.page.ValuesOrder;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.sample.SampleRatings;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final ReportContent CONTENT = SampleRatings.report();
    private static final String CUMULATIVE = "economy.investment.per-person";
    private static final String GROWTH = "economy.trade.growth";

    private final Comparisons comparisons = Comparisons.of(CONTENT);
    private final Edition edition = CONTENT.current().getFirst();
    private final String unit = edition.units().getFirst().code();

    @Test
    void setsWhatIsCountedSinceJanuaryBesideLastYear() {
        ComparedValues values = comparisons.before(edition).orElseThrow();
        ComparedValues.Pair cumulative = values.find(CUMULATIVE, unit);
        ComparedValues.Pair growth = values.find(GROWTH, unit);

        assertThat(values.isOfLastYear(CUMULATIVE)).isTrue();
        assertThat(cumulative.since()).isEqualTo(edition.period().plus(-4));
        assertThat(cumulative.before())
                .isEqualTo(rated(CUMULATIVE, edition.period().plus(-4)));
        assertThat(values.isOfLastYear(GROWTH)).isFalse();
        assertThat(growth.since()).isEqualTo(edition.period().plus(-1));
        assertThat(growth.before()).isEqualTo(rated(GROWTH, edition.period().plus(-1)));
    }

    private double rated(String code, Period period) {
        Edition other = CONTENT.editions().stream()
                .filter(each -> each.period().equals(period)
                        && each.group().code().equals(edition.group().code()))
                .findFirst()
                .orElseThrow();
        int leaf = other.tree().leaf(other.tree().find(code).orElseThrow());
        return other.cells().raw()[leaf][other.find(unit).orElseThrow()];
    }

    @Test
    void namesLastYearInWordsWhereverSuchAnIndicatorIsNamed() {
        int named = 0;
        for (Edition group : CONTENT.current()) {
            ComparedValues values = comparisons.before(group).orElseThrow();
            for (var rated : group.units()) {
                UnitStory.ChangeInWords told =
                        CONTENT.story(rated.code()).change().orElseThrow();
                if (!(told.change() instanceof Change.Split split)) {
                    continue;
                }
                String words = say(comparisons.words(group, told));
                assertThat(words).contains("Most was lost by", "Most was gained by");
                boolean lastYear = Stream.of(
                                split.indicators().greatestLoss(),
                                split.indicators().greatestGain())
                        .flatMap(Optional::stream)
                        .anyMatch(row -> values.isOfLastYear(row.code())
                                && !Double.isNaN(
                                        values.find(row.code(), rated.code()).after()));
                assertThat(words.contains("since January")).as(words).isEqualTo(lastYear);
                named += lastYear ? 1 : 0;
            }
        }
        assertThat(named).isPositive();
    }

    private static String say(List<Phrase> phrases) {
        Wording wording = Wording.of(Language.EN);
        return String.join(" ", phrases.stream().map(wording::say).toList());
    }

    @Test
    void breaksThePathOfWhatIsCountedSinceJanuaryAtEveryYear() {
        ValuePath path = comparisons.path(edition, CUMULATIVE);
        assertThat(path.editions()).hasSizeGreaterThan(4);
        for (int at = 1; at < path.editions().size(); at++) {
            boolean january = path.editions().get(at).period().number() == 1;
            assertThat(path.before(at) == ValuePath.Break.NONE).isEqualTo(!january);
        }
    }

    @Test
    void breaksAPathWhereAPeriodIsMissing() {
        List<Edition> all = comparisons.path(edition, GROWTH).editions();
        ValuePath gap = new ValuePath(GROWTH, List.of(all.get(all.size() - 3), all.getLast()), false);
        assertThat(gap.before(1)).isEqualTo(ValuePath.Break.GAP);
    }

    @Test
    void ordersValuesByWhatWasLost() {
        Sections sections = new Sections(CONTENT, new Speech(Language.EN));
        Change.Split split =
                (Change.Split) CONTENT.story(unit).change().orElseThrow().change();
        String worst = split.indicators().greatestLoss().orElseThrow().code();

        String sorted = sections.values(edition, 0, ValuesOrder.LOSS);

        assertThat(sorted.indexOf("#en-i-")).isEqualTo(sorted.indexOf("#en-i-" + worst + "\""));
        assertThat(sorted).contains("class=\"spark\"").containsAnyOf("↑\u00a0better", "↓\u00a0worse", "↓\u00a0better");
        assertThat(sections.values(edition, 0, ValuesOrder.BLOCK)).contains("class=\"block\"");
        assertThat(sorted).doesNotContain("class=\"block\"");
    }

    @Test
    void weighsAsTheSampleIsKnownTo() {
        EffectiveWeights weights = EffectiveWeights.of(edition);
        int excluded = weights.tree().find("economy.sei").orElseThrow();
        int sibling = weights.tree().find("economy.industry.index").orElseThrow();
        assertThat(weights.share(excluded)).isZero();
        assertThat(weights.nominal(excluded)).isPositive();
        assertThat(weights.reason(excluded)).isEqualTo(EffectiveWeights.Reason.FORMED_FOR_ALL);
        assertThat(weights.share(sibling)).isGreaterThan(weights.nominal(sibling));
        assertThat(weights.reason(sibling)).isEqualTo(EffectiveWeights.Reason.OTHERS_LEFT_OUT);
        double sum = 0;
        for (int leaf = 0; leaf < weights.tree().leafCount(); leaf++) {
            sum += weights.share(weights.tree().node(leaf));
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void drawsALineForEveryUnitAndNamesTheChosenOne() {
        Sections sections = new Sections(CONTENT, new Speech(Language.EN));
        String plain = sections.lines(GROWTH, "");
        String chosen = sections.lines(GROWTH, unit);

        int units = CONTENT.current().stream()
                .mapToInt(group -> group.units().size())
                .sum();
        assertThat(plain.split("<title>", -1)).hasSize(units + 1);
        assertThat(plain).doesNotContain("class=\"end\"").contains("goalpost", "methodology 2");
        assertThat(chosen.split("class=\"end\"", -1)).as("one gold end").hasSize(2);
        assertThat(chosen).contains("class=\"chosen\"");
    }
}

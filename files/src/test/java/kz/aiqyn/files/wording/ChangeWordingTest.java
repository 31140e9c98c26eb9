package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeWords;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.EarlierValues;
import kz.aiqyn.engine.explain.NetWords;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.junit.jupiter.api.Test;

class ChangeWordingTest {

    private static final Period BEFORE = Period.of("2024-Q3");
    private static final Period AFTER = Period.of("2024-Q4");

    private static Rating rating() {
        Indicator indicator = new Indicator(
                "revenue",
                new Names("Меншікті кіріс жоспары", "Исполнение плана собственных доходов", "Own revenue against plan"),
                1,
                "%",
                "x",
                Formation.UNIT,
                new Scoring(
                        new Direction.Up(),
                        new Normalisation.Goalposts(50, 110),
                        Treatment.NONE,
                        new MissingPolicy.Worst(),
                        ConstantPolicy.MIDDLE,
                        null),
                Passport.EMPTY);
        Methodology methodology = new Methodology(
                new Identity("test", "1", Names.NONE, null, null, Names.NONE),
                new Index("index", Names.NONE, Aggregation.ARITHMETIC),
                Scale.DEFAULT,
                List.of(),
                Peers.EVERYBODY,
                new Coverage(0.5, 0),
                TreatmentLimits.DEFAULT,
                List.of(),
                List.of(),
                List.of(indicator),
                List.of(),
                List.of(),
                List.of(),
                Robustness.DEFAULT);
        Units units = Units.of(Stream.of("Айдын", "Белес", "Кең")
                .map(name -> new RatedUnit(name, "", Names.same(name), "district", null, null, null, Map.of()))
                .toList());
        double[][] values = {{103, 80, Double.NaN}, {91, 95, 60}};
        return Rating.of(
                methodology,
                new PanelBuilder(units).build(),
                (any, period) -> new Column(
                        values[period.equals(AFTER) ? 1 : 0], new byte[units.size()], new boolean[units.size()]));
    }

    private static String say(Language language, String unit) {
        Rating rating = rating();
        Edition before = rating.rate(BEFORE).getFirst();
        Edition after = rating.rate(AFTER).getFirst();
        Change change = Change.between(before, after, unit);
        ComparedValues values = ComparedValues.of(before, after, EarlierValues.NONE);
        return NetWords.of(ChangeWords.of(before, after, change), change, values).stream()
                .map(Wording.of(language)::say)
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysWhyAPlaceWasLost() {
        assertThat(say(Language.EN, "Айдын"))
                .isEqualTo("Was 1st of 2, now 2nd of 3, lower. The score fell by 20, from 88.33 to 68.33."
                        + " Most was lost by “Own revenue against plan”: −20 – own value −20 (103\u00a0% → 91\u00a0%)."
                        + " Own values: −20."
                        + " Passed by Белес (most of all through “Own revenue against plan”).");
        assertThat(say(Language.RU, "Айдын"))
                .contains(
                        "Больше всего отнял показатель «Исполнение плана собственных доходов»: −20 – своё значение −20"
                                + " (103\u00a0% → 91\u00a0%).",
                        "Собственные значения: −20.");
        assertThat(say(Language.KK, "Айдын"))
                .startsWith("Бұрын 1-орын (барлығы 2), қазір 2-орын (барлығы 3): төмендеді.");
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        assertThat(say(Language.EN, "Кең")).isEqualTo("There is nothing to compare with: not rated in Q3 2024.");
    }
}

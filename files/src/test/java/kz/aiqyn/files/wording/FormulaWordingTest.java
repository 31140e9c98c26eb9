package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.engine.formula.Compilation;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.formula.FormulaProblem;
import kz.aiqyn.engine.formula.FormulaScope;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaWordingTest {

    private static final Pattern KEY = Pattern.compile("\"((?:formula|unit)\\.[a-z][a-z.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"formula", "unit"})
    void hasTheSameKeysAndPlacesInAllLanguages(String area) throws IOException {
        Properties english = read(area, "en");
        for (String language : List.of("kk", "ru")) {
            Properties words = read(area, language);
            assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void namesEveryWordOfUnits(String language) throws IOException {
        Properties words = read("unit", language);
        assertThat(MeasurementUnit.words()).allSatisfy(word -> assertThat(words).containsKey("unit." + word));
        assertThat(words).containsKey("unit.1");
    }

    @Test
    void hasEveryKeyThatTheEngineSays() throws IOException {
        Set<String> known = new TreeSet<>(read("formula", "en").stringPropertyNames());
        known.addAll(read("unit", "en").stringPropertyNames());
        assertThat(keysInSources()).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sale + flo",
                "zzzzzz",
                "foo(1)",
                "abz(1)",
                "abs()",
                "sales + 1y",
                "prev(sales, 1m)",
                "prev(sales, 1)",
                "flow",
                "ytd(stock)",
                "ytd(1)",
                "increment(sales)",
                "broken",
                "1 < 2",
                "sales",
                "sqrt(sales)",
                "ln(sales)",
                "not 1",
                "1 + (1 < 2)",
                "round(1, x)",
                "per(1, 1, 0)",
                "1 +",
                "1 + )",
                "1 1",
                "(1",
                "(1 1)",
                "1 < 2 < 3",
                "1,5",
                "5x",
                "a..b",
                "#",
                "1 == 1",
                "`a",
                "5 [KZT",
                "[KZT]",
                "5 [tenge]",
                "5 [KZ]",
                "5 [KZT^0]",
                "5 [1.2.3 KZT]",
                "5 [0 KZT]",
                "5 [KZT KZT]",
                "5 [KZT/]",
                "5 [KZT//]",
                "sales + stock",
            })
    void saysEveryProblemInEveryLanguage(String formula) {
        List<Measure> measures = List.of(
                new Measure("sales", Names.NONE, "KZT", PeriodKind.MONTH, RollUp.SUM),
                new Measure("flow", Names.NONE, "KZT", PeriodKind.YEAR, RollUp.SUM),
                new Measure("stock", Names.NONE, "ha", PeriodKind.MONTH, RollUp.LAST),
                new Measure("broken", Names.NONE, "tenge", PeriodKind.MONTH, RollUp.LAST));
        FormulaScope scope =
                FormulaScope.of(measures, PeriodKind.MONTH, PeriodKind.QUARTER, MeasurementUnit.of("person"));
        assertThat(Formula.compile(formula, scope)).isInstanceOfSatisfying(Compilation.Refused.class, refused -> {
            for (FormulaProblem problem : refused.problems()) {
                for (Language language : Language.values()) {
                    assertThat(Wording.of(language).say(problem.phrase()))
                            .isNotBlank()
                            .doesNotContain("{0}", "{1}", "{2}");
                }
            }
        });
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of("formula", "measure")) {
            Path sources = Path.of("../engine/src/main/java/kz/aiqyn/engine", module);
            try (Stream<Path> files = Files.list(sources)) {
                for (Path file : files.toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }

    private static Set<String> places(String template) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(template).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties read(String area, String language) throws IOException {
        Properties properties = new Properties();
        String name = "/kz/aiqyn/files/wording/" + area + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(FormulaWordingTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

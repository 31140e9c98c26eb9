package kz.aiqyn.files.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.wording.Wording;
import org.junit.jupiter.api.Test;

class MethodologyDifferenceTest {

    private static final String FULL = """
            methodology: full
            version: "1"
            in-force: {from: 2023-01-01, to: 2023-12-31}
            title: {kk: а, ru: б, en: c}
            act: "№ 1"
            index: {code: total, names: All}
            bands: [{code: high, from: 80, names: High}]
            peers: {by: kind, groups: [{code: city, names: City, units: [u]}]}
            treat: {skewness: 2, kurtosis: 3, max: 4}
            adjust: [{code: bonus, from: 0, to: 5, names: Bonus}]
            sectors: [{code: industry, names: Industry}]
            measures: [{code: a, names: A, unit: KZT, period: quarter, roll-up: sum}]
            blocks:
              - code: economy
                names: Economy
                weight: 60
                period: quarter
                blocks:
                  - code: inner
                    names: Inner
                    indicators: [{code: inner.a, unit: KZT, formula: a, normalise: minmax}]
                indicators:
                  - code: growth
                    names: Growth
                    unit: "%"
                    formula: "100 * a / a"
                    normalise: goalposts [90, 120]
                    weight: 3
                    definition: d
                    reason: r
                    owner: o
                    source: s
                    terms: t
                    sectors: [industry]
                    joint: [2024-Q1, 2024-Q4]
              - code: other
                weight: 40
                indicators: [{code: other.a, unit: KZT, formula: a, normalise: minmax}]
            indicators:
              - {code: alone, unit: KZT, formula: a, normalise: minmax, weight: 0}
            sources:
              budget:
                layout: local
                lines: [{measure: a, line: {level: 1, code: "2", name: n, parent: {code: "1"}}, column: plan}]
            robustness:
              normalise: [percentile]
              aggregate: [geometric]
              missing: [exclude]
            """;

    private final Methodology full =
            MethodologyFileTest.good(MethodologyFile.parse("full.yaml", FULL)).methodology();

    @Test
    void leavesNoFieldUnsaid() {
        List<Variant> variants = variants(full, "");
        assertThat(variants).hasSizeGreaterThan(100);
        for (Variant variant : variants) {
            List<Difference> differences = MethodologyDifference.between(full, (Methodology) variant.value());
            assertThat(differences).as(variant.path()).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(differences)
                        .as(variant.path())
                        .allMatch(difference ->
                                !Wording.of(language).say(difference.phrase()).isBlank());
            }
        }
    }

    @Test
    void findsNothingBetweenAMethodologyAndItself() {
        assertThat(MethodologyDifference.between(full, full)).isEmpty();
        for (long seed = 0; seed < 30; seed++) {
            Methodology methodology = GeneratedMethodology.of(seed);
            assertThat(MethodologyDifference.between(methodology, methodology)).isEmpty();
        }
    }

    @Test
    void saysInWordsWhatChangedBlockByBlock() {
        String text = FULL.replace("weight: 60", "weight: 160")
                .replace("100 * a / a", "200 * a / a")
                .replace("goalposts [90, 120]", "goalposts [85, 120]")
                .replace("code: other.a", "code: other.b")
                .replace("version: \"1\"", "version: \"2\"");
        Methodology after = MethodologyFileTest.good(MethodologyFile.parse("after.yaml", text))
                .methodology();
        assertThat(MethodologyDifference.between(full, after).stream()
                        .map(one -> one.block() + "| " + Wording.of(Language.EN).say(one.phrase())))
                .containsExactly(
                        "| version: was 1, now 2",
                        "economy| \"Economy\", weight: was 60, now 160; share of the index: was 60\u00a0%, now 80\u00a0%",
                        "economy| \"Growth\", formula: was 100 * a / a, now 200 * a / a",
                        "economy| \"Growth\", normalisation: was goalposts 90 and 120, now goalposts 85 and 120",
                        "other| added, indicator: \"other.b\", weight in the index 20\u00a0%",
                        "other| removed, indicator: \"other.a\", weight in the index was 40\u00a0%");
    }

    @Test
    void saysWhatMovedToAnotherBlock() {
        String inner = "- code: inner\n        names: Inner\n        indicators: [{code: inner.a";
        assertThat(FULL).contains(inner);
        String text = FULL.replace("{code: inner.a, unit", "{code: inner.z, unit")
                .replace("{code: other.a, unit", "{code: inner.a, unit");
        Methodology after = MethodologyFileTest.good(MethodologyFile.parse("after.yaml", text))
                .methodology();
        assertThat(MethodologyDifference.between(full, after).stream()
                        .map(one -> Wording.of(Language.RU).say(one.phrase())))
                .contains("«inner.a» перенесено: было – Inner, стало – other");
    }

    private record Variant(String path, Object value) {}

    /// Every copy of a value in which exactly one field, at any depth, is another.
    private static List<Variant> variants(Object value, String path) {
        return switch (value) {
            case Names names ->
                List.of(
                        new Variant(path + ".kk", new Names(names.kk() + "x", names.ru(), names.en())),
                        new Variant(path + ".ru", new Names(names.kk(), names.ru() + "x", names.en())),
                        new Variant(path + ".en", new Names(names.kk(), names.ru(), names.en() + "x")));
            case LocalDate day -> List.of(new Variant(path, day.plusDays(1)));
            case String text -> List.of(new Variant(path, text + "x"));
            case Double number -> List.of(new Variant(path, number + 1));
            case Integer number -> List.of(new Variant(path, number + 1));
            case Boolean flag -> List.of(new Variant(path, !flag));
            case Period period -> List.of(new Variant(path, period.plus(1)));
            case Enum<?> constant -> others(constant, path);
            case Direction direction -> List.of(new Variant(path, new Direction.Corridor(1, 2)));
            case Normalisation normalisation -> List.of(new Variant(path, new Normalisation.Target(7)));
            case MissingPolicy policy -> List.of(new Variant(path, new MissingPolicy.Previous(7)));
            case WeightNoise noise -> List.of(new Variant(path, new WeightNoise.Dirichlet(7)));
            case Joint joint ->
                List.of(new Variant(path, new Joint(joint.first(), joint.last().plus(1))));
            case List<?> list -> lists(list, path);
            case Record record -> records(record, path);
            default -> throw new IllegalStateException("no variants of " + value.getClass() + " at " + path);
        };
    }

    private static List<Variant> others(Enum<?> constant, String path) {
        return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other != constant)
                .map(other -> new Variant(path, other))
                .toList();
    }

    private static List<Variant> lists(List<?> list, String path) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> without = new ArrayList<>(list);
            without.remove(i);
            variants.add(new Variant(path + " without " + i, without));
            for (Variant changed : variants(list.get(i), path + "[" + i + "]")) {
                List<Object> with = new ArrayList<>(list);
                with.set(i, changed.value());
                variants.add(new Variant(changed.path(), with));
            }
        }
        return variants;
    }

    private static List<Variant> records(Record value, String path) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String field = path + "." + components[i].getName();
            Object old = read(value, components[i]);
            for (Variant changed : old == null ? instead(components[i], field) : variants(old, field)) {
                Object[] arguments = Arrays.stream(components)
                        .map(component -> read(value, component))
                        .toArray();
                arguments[i] = changed.value();
                variants.add(new Variant(changed.path(), make(value, components, arguments)));
            }
            if (old != null && isOptional(value, components[i])) {
                Object[] arguments = Arrays.stream(components)
                        .map(component -> read(value, component))
                        .toArray();
                arguments[i] = null;
                variants.add(new Variant(field + " absent", make(value, components, arguments)));
            }
        }
        return variants;
    }

    private static boolean isOptional(Record value, RecordComponent component) {
        return component.getType() == LocalDate.class
                || component.getType() == Joint.class
                || component.getType() == PeriodKind.class && value instanceof Node
                || component.getName().equals("max")
                || component.getName().equals("by")
                || value instanceof SourceLayout.Address;
    }

    private static List<Variant> instead(RecordComponent component, String path) {
        Object value = switch (component.getType().getSimpleName()) {
            case "PeriodKind" -> PeriodKind.YEAR;
            case "Integer" -> 1;
            case "String" -> "x";
            case "Address" -> new SourceLayout.Address(1, "x", null, null);
            case "Joint" -> new Joint(Period.of("2024-Q1"), Period.of("2024-Q2"));
            default -> throw new IllegalStateException("nothing to put at " + path);
        };
        return List.of(new Variant(path, value));
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Record value, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return value.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

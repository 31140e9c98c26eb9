package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaPropertiesTest {

    private static final FormulaScope SCOPE = Oblast.scope(PeriodKind.MONTH, PeriodKind.QUARTER, "1");
    private static final List<String> WORDS = List.of(
            "sales",
            "taxes",
            "debt",
            "crimes",
            "population",
            "output",
            "land",
            "nobody",
            "`code-with-hyphen`",
            "0",
            "1",
            "2.5",
            "1000",
            "1y",
            "3q",
            "1m",
            "+",
            "-",
            "*",
            "/",
            "<",
            "<=",
            "=",
            "<>",
            "and",
            "or",
            "not",
            "if(",
            "min(",
            "round(",
            "sqrt(",
            "ln(",
            "ratio(",
            "prev(",
            "growth(",
            "ytd(",
            "avg(",
            "sum_children(",
            "parent(",
            "per(",
            "coalesce(",
            "increment(",
            "foo(",
            "(",
            ")",
            ",",
            "[KZT]",
            "[",
            "]",
            "`",
            "#",
            "×",
            "..",
            "a.",
            "é",
            " ");

    @Test
    void printsWhatItReadsAsTheSameTree() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            String text = expression(random, 5);
            Expression tree = parse(text).orElseThrow(() -> new AssertionError(text));
            String printed = Printer.print(tree);
            Expression again = parse(printed).orElseThrow(() -> new AssertionError(printed));
            assertThat(Printer.print(again)).isEqualTo(printed);
            assertThat(bracketed(again)).as("%s printed as %s", text, printed).isEqualTo(bracketed(tree));
        }
    }

    @Test
    void neverThrowsOnAnySequenceOfWords() {
        Random random = new Random(1);
        int compiled = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 1 + random.nextInt(12); j > 0; j--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? " " : "");
            }
            compiled += refusesOrEvaluates(text.toString());
        }
        assertThat(compiled).isPositive();
    }

    @Test
    void neverThrowsOnAnyCharacters() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(96)));
            }
            refusesOrEvaluates(text.toString());
        }
    }

    @Test
    void neverGivesNaNOrInfinityAsANumber() {
        Random random = new Random(3);
        PeriodColumns columns = new Oblast()
                .with("a 2024-01 sales 1e200; b 2024-01 sales -3; oblast 2024-01 sales 0; new 2024-01 sales 1e-300")
                .columns();
        for (int i = 0; i < 20_000; i++) {
            String text = expression(random, 4);
            if (Formula.compile(text, SCOPE) instanceof Compilation.Compiled(Formula formula)) {
                Column column = formula.evaluate(columns, Period.of("2024-01"));
                for (double value : column.values()) {
                    assertThat(Double.isInfinite(value)).as(text).isFalse();
                }
            }
        }
    }

    /// Kept: texts that broke a parser, here or elsewhere.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "\uFEFFsales",
                "\uD800",
                "`",
                "``",
                "[",
                "[]",
                "5[]",
                "5[",
                "1 [1/0 KZT]",
                ".",
                "..5",
                "5.",
                "5.5.5",
                "1e5",
                "0x10",
                "1__0",
                "sales(",
                "sales()",
                "if",
                "if()",
                "if(,,)",
                "prev(1y,1y)",
                "prev(sales,0y)",
                "prev(sales,9999y)",
                "1y",
                "-1y",
                "round(1,-1)",
                "round(1,99999999999)",
                "not",
                "and and",
                "- - -",
                "--1",
                "1--1",
                "a.b.c.",
                "a..b",
                "sum_children(parent(sum_children(sales)))",
                ")(",
                "1<2<3",
                "min(1<2,2<3)",
                "coalesce(1<2,2<3)",
                "if(1<2,1<2,2<3)",
                "-(1<2)",
                "per(0,0,1)",
                "0/0",
                "sqrt(0)",
                "ln(0)",
                "prev(0,1y)",
                "avg(0,1y)",
                "growth(0,1y)",
                "parent(0)",
                "ratio(0,0)",
                "\u2028sales",
                "sales\n+\ttaxes",
                "ｓａｌｅｓ",
                "١+٢",
                "сalеs",
                "[KZT]",
                "5[KZT][KZT]",
                "(((((",
                ")))))",
                "sales sales",
                ",",
                ";",
                "!",
                "{}",
            })
    void neverThrowsOnTheKeptTexts(String text) {
        refusesOrEvaluates(text);
    }

    @Test
    void givesTheSameForAnyNumberOfThreads() {
        Oblast oblast = new Oblast()
                .with("a 2024-01 sales 1.1; a 2024-02 sales 2.3; a 2024-03 sales 4.7; b 2024-Q1 sales 3 PRELIMINARY");
        Compilation compilation = Formula.compile(
                "avg(sales, 1y) + ytd(sales) / 3", Oblast.scope(PeriodKind.MONTH, PeriodKind.YEAR, "KZT"));
        Formula formula = ((Compilation.Compiled) compilation).formula();
        double[] alone =
                formula.evaluate(oblast.columns(), Period.of("2024-Q1")).values();
        for (int i = 0; i < 50; i++) {
            PeriodColumns shared = oblast.columns();
            List<double[]> together = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(thread ->
                            formula.evaluate(shared, Period.of("2024-Q1")).values())
                    .toList();
            assertThat(together).allSatisfy(values -> assertThat(values).containsExactly(alone));
        }
    }

    /// 1 when it compiles.
    private static int refusesOrEvaluates(String text) {
        return switch (Formula.compile(text, SCOPE)) {
            case Compilation.Compiled(Formula formula) -> {
                Column column = formula.evaluate(new Oblast().columns(), Period.of("2024-Q1"));
                assertThat(column.size()).isEqualTo(Oblast.UNITS.size());
                yield 1;
            }
            case Compilation.Refused(List<FormulaProblem> problems) -> {
                assertThat(problems).as(text).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.column()).isBetween(1, text.length() + 1);
                    assertThat(problem.column() - 1 + problem.length()).isBetween(0, text.length());
                });
                yield 0;
            }
        };
    }

    private static Optional<Expression> parse(String text) {
        return Parser.parse(text, new ArrayList<>());
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return List.of("sales", "`if a-b`", "2.50", "0", "7 [mln KZT]").get(random.nextInt(5));
        }
        String left = expression(random, depth - 1);
        String right = expression(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + left + ") < (" + right + ")";
            case 1 -> "-(" + left + ")";
            case 2 -> "not (" + left + ")";
            case 3 -> "prev(" + left + ", 1y)";
            case 4 -> "if(" + left + ", " + right + ", 1)";
            case 5 -> "(" + left + ") and " + "(" + right + ")";
            case 6 -> "(" + left + ") - (" + right + ")";
            case 7 -> "(" + left + ") / (" + right + ")";
            default -> "(" + left + ") * (" + right + ")";
        };
    }

    /// The tree without positions.
    private static String bracketed(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value() + " " + literal.unit();
            case Expression.Name name -> name.code();
            case Expression.Time time -> time.span().toString();
            case Expression.Negation negation -> "(-" + bracketed(negation.operand()) + ")";
            case Expression.Not not -> "(not " + bracketed(not.operand()) + ")";
            case Expression.Binary binary ->
                "(" + bracketed(binary.left()) + binary.operator() + bracketed(binary.right()) + ")";
            case Expression.Call call ->
                call.function()
                        + call.arguments().stream()
                                .map(FormulaPropertiesTest::bracketed)
                                .toList()
                                .toString();
            case Expression.UnknownCall call -> call.function();
        };
    }
}

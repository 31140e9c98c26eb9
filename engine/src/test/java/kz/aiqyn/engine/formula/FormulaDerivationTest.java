package kz.aiqyn.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.PeriodDerivations;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.api.Test;

/// A value is told as it was computed: same number, same reason, and the figures at the leaves give it again.
class FormulaDerivationTest {

    private static final List<Period> ASKED =
            List.of(Period.of("2024-Q1"), Period.of("2024-H1"), Period.of("2024-Q2"), Period.of("2023-Q4"));

    @Test
    void givesWhatTheColumnGivesAndCanBeComputedAgain() {
        Random random = new Random(20261130);
        int numbers = 0;
        int gaps = 0;
        for (int i = 0; i < 2_000; i++) {
            Oblast oblast = new Oblast().with(values(random));
            String text = amount(random, 4);
            FormulaScope scope = Oblast.scope(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, "KZT");
            if (i % 3 == 0) {
                text = "growth(%s, 1y) + 100 * (%s) / (%s)".formatted(text, amount(random, 2), amount(random, 2));
                scope = Oblast.scope(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, "%");
            }
            if (!(Formula.compile(text, scope) instanceof Compilation.Compiled(Formula formula))) {
                continue;
            }
            PeriodDerivations derivations = new PeriodDerivations(oblast.panel());
            Period period = ASKED.get(random.nextInt(ASKED.size()));
            Column column = formula.evaluate(oblast.columns(), period);
            for (int unit = 0; unit < column.size(); unit++) {
                Derivation derivation = formula.derive(derivations, period, unit);
                String about = "%s in %s of %s"
                        .formatted(text, period, Oblast.UNITS.get(unit).code());
                if (column.isMissing(unit)) {
                    assertThat(derivation.missing()).as(about).isEqualTo(column.reason(unit));
                    gaps++;
                } else {
                    assertThat(derivation.value() + 0.0).as(about).isEqualTo(column.values()[unit]);
                    assertThat(again(derivation) + 0.0).as(about).isEqualTo(column.values()[unit]);
                    numbers++;
                }
            }
        }
        assertThat(numbers).isGreaterThan(1_000);
        assertThat(gaps).isGreaterThan(1_000);
    }

    @Test
    void namesWhatIsAbsent() {
        Oblast oblast = new Oblast().with("a 2024-01 sales 1; a 2024-03 sales 4");
        Formula formula = ((Compilation.Compiled)
                        Formula.compile("ytd(sales)", Oblast.scope(PeriodKind.QUARTER, PeriodKind.QUARTER, "KZT")))
                .formula();

        Derivation derivation =
                formula.derive(new PeriodDerivations(oblast.panel()), Period.of("2024-Q1"), Oblast.UNITS.position("a"));

        assertThat(derivation
                        .leaves()
                        .filter(Derivation.Unreported.class::isInstance)
                        .map(Derivation.Unreported.class::cast)
                        .map(gap -> gap.unit() + " " + gap.measure() + " " + gap.period()))
                .containsExactly("a sales 2024-02");
    }

    /// Computed anew from the leaves, by no code of the engine's.
    private static double again(Derivation derivation) {
        if (derivation.missing() != null || !(derivation instanceof Derivation.Computed computed)) {
            return derivation.value();
        }
        List<Derivation> operands = computed.operands();
        double first = again(operands.getFirst());
        return switch (computed.notation().kind()) {
            case PREFIX -> computed.notation().sign().equals("-") ? -first : 1 - first;
            case ROUND ->
                new BigDecimal(Double.toString(first))
                        .setScale(computed.notation().decimals(), RoundingMode.HALF_UP)
                        .doubleValue();
            case CHOICE, FIRST_PRESENT -> again(operands.getLast());
            case OPERATOR, FUNCTION -> {
                double result = first;
                if (operands.size() == 1 && computed.notation().sign().equals("abs")) {
                    result = Math.abs(first);
                }
                for (Derivation operand : operands.subList(1, operands.size())) {
                    double next = again(operand);
                    result = switch (computed.notation().sign()) {
                        case "+" -> result + next;
                        case "-" -> result - next;
                        case "*" -> result * next;
                        case "/" -> result / next;
                        case "<" -> result < next ? 1 : 0;
                        case "min" -> Math.min(result, next);
                        case "max" -> Math.max(result, next);
                        default -> throw new AssertionError(computed.notation());
                    };
                }
                yield result;
            }
        };
    }

    private static String values(Random random) {
        StringBuilder values = new StringBuilder();
        for (Measure measure : Oblast.MEASURES) {
            for (int unit = 0; unit < Oblast.UNITS.size(); unit++) {
                for (int month = 0; month < 30; month++) {
                    int luck = random.nextInt(40);
                    if (luck == 0 || measure.code().equals("broken")) {
                        continue;
                    }
                    values.append(Oblast.UNITS.get(unit).code())
                            .append(" %d-%02d ".formatted(2022 + month / 12, month % 12 + 1))
                            .append(measure.code())
                            .append(luck == 1 ? " NOT_APPLICABLE" : " " + (random.nextInt(9_000) - 500) / 8.0)
                            .append(';');
                }
            }
        }
        return values.toString();
    }

    private static String amount(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return List.of("sales", "taxes", "output", "debt", "ytd(sales)", "increment(output)", "5 [mln KZT]")
                    .get(random.nextInt(7));
        }
        String left = amount(random, depth - 1);
        String right = amount(random, depth - 1);
        return switch (random.nextInt(16)) {
            case 0 -> "-(" + left + ")";
            case 1 -> "min(" + left + ", " + right + ")";
            case 2 -> "max(" + left + ", " + right + ")";
            case 3 -> "abs(" + left + ")";
            case 4 -> "round(" + left + ", 1)";
            case 5 -> "prev(" + left + ", 1y)";
            case 6 -> "avg(" + left + ", 1y)";
            case 7 -> "sum_children(" + left + ")";
            case 8 -> "parent(" + left + ")";
            case 9 -> "if(" + left + " < " + right + ", " + left + ", " + right + ")";
            case 10 -> "coalesce(" + left + ", " + right + ")";
            case 11 -> "(" + left + ") * 2.5";
            case 12 -> "(" + left + ") / 3";
            case 13 -> "(" + left + ") - (" + right + ")";
            default -> "(" + left + ") + (" + right + ")";
        };
    }
}

package kz.aiqyn.files.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.engine.formula.Compilation;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.formula.FormulaScope;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.wording.Wording;

/// Formulas under random input: any text compiles or is refused with problems that can be said.
public final class FormulaTarget implements FuzzTarget {

    private static final List<String> CORPUS = List.of(
            "100 * a.b / prev(a.b, 1y)",
            "if(a.b > 0 and not (n >= 5), ratio(a.b, n), coalesce(growth(a.b, 1y), -1.5e3))",
            "per(sum_children(a.b), parent(n), 1000) + avg(a.b, 3q) - max(ytd(a.b), 5000 [person])",
            "round(sqrt(abs(ln(2))), 2) <> `n`");

    private static final FormulaScope SCOPE = FormulaScope.of(
            List.of(
                    new Measure("a.b", Names.same("a"), "thousand KZT", PeriodKind.MONTH, RollUp.SUM),
                    new Measure("n", Names.same("n"), "person", PeriodKind.YEAR, RollUp.LAST)),
            PeriodKind.MONTH,
            PeriodKind.YEAR,
            MeasurementUnit.NUMBER);

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public List<byte[]> corpus() {
        return CORPUS.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void feed(byte[] input) {
        Compilation compilation = Formula.compile(new String(input, StandardCharsets.UTF_8), SCOPE);
        if (compilation instanceof Compilation.Refused refused) {
            refused.problems().forEach(problem -> Wording.of(Language.KK).say(problem.phrase()));
        }
    }
}

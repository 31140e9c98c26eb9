package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The openness of one body, or of all, in a quarter.
///
/// @param bodies the worst first
/// @param checklist by which the quarter is checked; null where none was in force
/// @param facts what the portals published, by kind
/// @param agreement of all checkers of the quarter, as far as both have handed in
/// @param quarters the path of scores, the earliest first
/// @param pressing what needs attention first
/// @param names of bodies, by code
record OpennessOverview(
        Asked asked,
        List<Body> bodies,
        @Nullable Checklist checklist,
        Map<FactKind, Counts> facts,
        Agreement agreement,
        List<OpennessTotals.Quarter> quarters,
        List<OpennessTotals.Pressing> pressing,
        Map<String, Names> names) {

    OpennessOverview {
        bodies = List.copyOf(bodies);
        facts = Map.copyOf(facts);
        quarters = List.copyOf(quarters);
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    /// Of what the page is.
    ///
    /// @param organisation code of the body; empty for all
    /// @param list address of the list, without the language
    record Asked(String organisation, Period period, String list) {

        /// The overview of another body or quarter.
        String page(String code, Period other) {
            return list + OpennessCard.OVERVIEW + "?period=" + other + (code.isEmpty() ? "" : "&organisation=" + code);
        }

        /// The facts of the quarter.
        String facts(String kind) {
            return list + OpennessCard.FACTS + "?quarter=" + period + "&kind=" + kind + of();
        }

        /// The assessments of the quarter.
        String assessments() {
            return list + "?period=" + period + of();
        }

        private String of() {
            return organisation.isEmpty() ? "" : "&organisation=" + organisation;
        }
    }

    /// A body in the quarter.
    ///
    /// @param score as it is kept; null where its assessment is not that far
    /// @param change since the quarter before; null where that has no final score
    record Body(
            Assessment assessment,
            @Nullable OpennessScore score,
            @Nullable BigDecimal change,
            String band) {

        boolean isFinal() {
            return assessment.state() == AssessmentState.FINAL;
        }
    }

    /// Those whose score is final.
    List<Body> ofFinal() {
        return bodies.stream().filter(Body::isFinal).toList();
    }

    /// The mean of the quarter's final scores; empty where there are none.
    Optional<OpennessTotals.Quarter> present() {
        return quarters.stream()
                .filter(quarter -> quarter.period().equals(asked.period()))
                .findFirst();
    }

    /// The path of scores as a line in a box of a thousand by a thousand, from 0 to 100 points, as SVG
    /// writes it.
    String line() {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            long across = Math.round(1000.0 * i / Math.max(1, quarters.size() - 1));
            long down = Math.round(1000 - 10 * quarters.get(i).mean().doubleValue());
            points.add(across + " " + down);
        }
        return "M" + String.join("L", points);
    }

    static String name(Map<String, Names> names, Words words, String code) {
        return words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    /// To the tenth; a dash where there is none.
    static String number(@Nullable BigDecimal number, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), 1);
    }

    /// With its sign.
    static String change(@Nullable BigDecimal change, Words words) {
        return change == null
                ? "–"
                : change.signum() == 0 ? "=" : (change.signum() > 0 ? "↑ " : "↓ ") + number(change.abs(), words);
    }
}

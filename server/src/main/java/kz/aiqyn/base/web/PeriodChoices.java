package kz.aiqyn.base.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;

/// Periods that a form offers to choose from, in words: nobody types their codes.
public final class PeriodChoices {

    private PeriodChoices() {}

    /// Some periods, and first the one that the form already holds, where it is another one.
    ///
    /// @param field of the form
    public static Map<String, String> of(List<Period> offered, Form form, String field, Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(Period.find(form.text(field)).filter(held -> !offered.contains(held)).stream(), offered.stream())
                .forEach(
                        period -> choices.put(period.toString(), words.wording().period(period)));
        return choices;
    }

    /// A period and those before it, the latest first.
    public static List<Period> back(Period last, int number) {
        return IntStream.range(0, number).mapToObj(before -> last.plus(-before)).toList();
    }

    /// The periods from one to another, in their order.
    public static List<Period> between(Period first, Period last) {
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .toList();
    }
}

package kz.aiqyn.files.period;

import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;

/// What a text says of time.
public sealed interface PeriodText {

    /// One period, all of it said.
    record Whole(Period period) implements PeriodText {}

    /// A part of a year that it does not name: «1-тоқсан», `Q3`, «январь».
    ///
    /// @param number from 1
    record Part(PeriodKind kind, int number) implements PeriodText {

        /// The period in a year.
        public Whole in(int year) {
            return new Whole(new Period(kind, year * (12 / kind.months()) + number - 1));
        }
    }

    /// Nothing.
    record Silent() implements PeriodText {}

    /// Something that is not one month, quarter, half-year or year: the phrase says what was found and what
    /// is expected.
    record Unclear(Phrase phrase) implements PeriodText {}

    /// What is said of a text of which nothing closer is known.
    String ANY = "table.period.wrong";

    /// Longer texts are not read through.
    int LONGEST = 200;

    /// Reads a text that has to be a period and nothing else, as a cell is.
    static PeriodText of(String text) {
        Optional<Period> exact = Period.find(text);
        if (exact.isPresent()) {
            return new Whole(exact.get());
        }
        if (text.length() > LONGEST) {
            return new Silent();
        }
        String plain = PlainText.of(text);
        Optional<PeriodText> found =
                PeriodCode.find(plain).or(() -> PeriodDate.find(plain)).or(() -> PeriodWords.find(plain));
        return found.map(read -> read instanceof Unclear ? new Unclear(UnclearPeriod.phrase(text, plain)) : read)
                .orElseGet(() ->
                        UnclearPeriod.isOfTime(plain) ? new Unclear(UnclearPeriod.phrase(text, plain)) : new Silent());
    }

    /// Reads a title, in which other words may stand beside the one period; a day in it is no period.
    static PeriodText inTitle(String text) {
        return text.length() > LONGEST ? new Silent() : PeriodTitle.read(text);
    }

    /// Whether a title speaks of anything shorter than a year, be it one period or not: «январь–сентябрь».
    static boolean isShorterThanAYear(String title) {
        return PeriodTitle.isShorterThanAYear(title);
    }

    /// The period that a text is; empty when it is none, for which there is [#fault].
    static Optional<Period> find(String text) {
        return of(text) instanceof Whole(Period period) ? Optional.of(period) : Optional.empty();
    }

    /// Why a text is no period.
    static Phrase fault(String text) {
        return switch (of(text)) {
            case Unclear(Phrase phrase) -> phrase;
            case Part part -> Phrase.of("table.period.no-year", Shown.of(text));
            case Whole whole -> throw new IllegalArgumentException("nothing is wrong with the period " + whole);
            case Silent silent -> UnclearPeriod.phrase(text, PlainText.of(Shown.of(text)));
        };
    }
}

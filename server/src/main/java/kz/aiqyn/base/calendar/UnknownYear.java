package kz.aiqyn.base.calendar;

import kz.aiqyn.engine.text.Phrase;

/// Nothing is known of the working days of a year: nobody has entered its holidays yet. Counting on
/// weekends alone would give terms that are wrong without a word.
public final class UnknownYear extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int year;

    UnknownYear(int year) {
        super("nothing is known of the working days of %d: enter its holidays on the calendar's page".formatted(year));
        this.year = year;
    }

    public int year() {
        return year;
    }

    /// What to tell the reader.
    public Phrase phrase() {
        return Phrase.of("calendar.unknown-year", String.valueOf(year));
    }
}

package kz.aiqyn.base.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;

/// What a page says, in the reader's language.
public record Words(Language language) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    public Wording wording() {
        return Wording.of(language);
    }

    /// The words for a key, with numbers, names, periods and days as this language writes them.
    public String say(String key, Object... arguments) {
        return wording().say(Phrase.of(key, arguments));
    }

    public String say(Phrase phrase) {
        return wording().say(phrase);
    }

    /// What a phrase says in each language, to be kept.
    public static Names inEach(Phrase phrase) {
        return new Names(
                new Words(Language.KK).say(phrase),
                new Words(Language.RU).say(phrase),
                new Words(Language.EN).say(phrase));
    }

    public String name(Names names) {
        return wording().name(names);
    }

    /// Words that somebody wrote, with their language named where they did not write them in the reader's.
    public String written(Names names) {
        if (names.isEmpty() || !names.exactly(language).isEmpty()) {
            return name(names);
        }
        String shown = name(names);
        for (Language other : Language.values()) {
            if (shown.equals(names.exactly(other))) {
                return say("web.written-in", shown, Phrase.of("web.language." + other.code()));
            }
        }
        throw new IllegalStateException("words in no language: " + names);
    }

    /// A day and minute as clocks in Kazakhstan show them; of the very beginning of a day the day alone, for no more is
    /// known of it.
    public String moment(Instant instant) {
        ZonedDateTime here = instant.atZone(Kazakhstan.ZONE);
        String day = wording().day(here.toLocalDate());
        return here.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + MINUTE.format(here);
    }

    public String code() {
        return language.code();
    }

    /// An address within this language's pages: `/kk/rating`.
    public String path(String local) {
        return "/" + code() + local;
    }
}

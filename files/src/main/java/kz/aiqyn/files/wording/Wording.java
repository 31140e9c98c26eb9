package kz.aiqyn.files.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.UnitName;

/// Says phrases in one language.
///
/// Templates are in `<area>_<language>.properties` beside this class or where [WordFolders] say, the area being the
/// first segment of a
/// phrase's key. An argument may be a number, a text, [Names], an [Amount], a [Period], a [PeriodKind], a
/// day, another phrase, or a list of these.
public final class Wording {

    private static final Wording KAZAKH = new Wording(Language.KK);
    private static final Wording RUSSIAN = new Wording(Language.RU);
    private static final Wording ENGLISH = new Wording(Language.EN);

    private final Language language;
    private final PhraseTemplates templates;
    private final UnitWords units;

    private Wording(Language language) {
        this.language = language;
        this.templates = new PhraseTemplates(language);
        this.units = new UnitWords(this);
    }

    public static Wording of(Language language) {
        return switch (language) {
            case KK -> KAZAKH;
            case RU -> RUSSIAN;
            case EN -> ENGLISH;
        };
    }

    public Language language() {
        return language;
    }

    /// The phrase as a sentence.
    ///
    /// @throws IllegalStateException when there is no template for it, or fewer arguments than places: a broken
    /// build
    public String say(Phrase phrase) {
        return templates.get(phrase.key()).fill(phrase, this::word);
    }

    /// The template's words for a key without arguments.
    public String say(String key) {
        return say(Phrase.of(key));
    }

    /// The template's words for a key without arguments; empty when there is no such key in a known area.
    public Optional<String> find(String key) {
        return templates.find(key).map(Template::text);
    }

    /// A number in the language's way: `1 234 567,8` in Kazakh and Russian, `1,234,567.8` in English; whole
    /// numbers in full, others to six significant digits.
    public String number(double number) {
        return Numbers.say(language, number);
    }

    /// A number with exactly so many decimals.
    public String number(double number, int decimals) {
        return Numbers.say(language, number, decimals);
    }

    /// A period in words: `2024 жылғы 3-тоқсан`, `3 квартал 2024 года`, `Q3 2024`.
    public String period(Period period) {
        return Calendar.say(language, period);
    }

    /// The same where there is little room, over a column or under a point of a line: `2024 ж. 3-тоқсан`,
    /// `3 кв. 2024 г.`, `Q3 2024`.
    public String shortPeriod(Period period) {
        return Calendar.sayShort(language, period);
    }

    /// A day: `31.12.2024` in Kazakh and Russian, `31 December 2024` in English.
    public String day(LocalDate day) {
        return Calendar.say(language, day);
    }

    /// The text to show in this language.
    public String name(Names names) {
        return names.in(language);
    }

    /// A number with its unit of measurement in words: `12,5 млн теңге`.
    public String amount(Amount amount) {
        return amount(number(amount.number()), amount.unit());
    }

    /// A number, as it is shown, with its unit of measurement in the form that belongs to it: `36,37 места на
    /// 1000 учащихся`.
    public String amount(String number, String unit) {
        return isPure(unit) ? number : units.say(number, unit);
    }

    /// A unit of measurement in words, those of formulas being written in one alphabet for all: `mln KZT/1000 person`.
    /// Empty for a pure number.
    public String unit(String written) {
        return isPure(written) ? "" : units.say(written);
    }

    private static boolean isPure(String unit) {
        return unit.isBlank() || unit.equals(Amount.NUMBER);
    }

    private String unitName(UnitName unit) {
        return unit.written().equals(Amount.NUMBER) ? say(Phrase.of("formula.pure")) : unit(unit.written());
    }

    private String word(Object argument) {
        return switch (argument) {
            case Phrase phrase -> say(phrase);
            case Amount amount -> amount(amount);
            case UnitName unit -> unitName(unit);
            case Names names -> name(names);
            case Period period -> period(period);
            case PeriodKind kind -> Calendar.say(language, kind);
            case LocalDate day -> day(day);
            case Integer whole -> Numbers.say(language, whole.longValue());
            case Long whole -> Numbers.say(language, whole);
            case Number number -> number(number.doubleValue());
            case List<?> list -> list.stream().map(this::word).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }
}

package kz.aiqyn.files.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;

/// Says units of measurement, those of formulas being written in one alphabet for all: `place/1000 pupil` is
/// "мест на 1000 учащихся", and beside 36,37 "места на 1000 учащихся".
///
/// A word's forms stand at `unit.<word>`: in Russian for 1, 2 to 4, others, and after "на" (the first where it is not
/// named); in English for 1 and others; in Kazakh the word, and what it is when something is divided by it.
final class UnitWords {

    private static final Pattern WORD = Pattern.compile("[^\\s/*^()]+");

    /// `place/1000 pupil`: something of a kind, for so much of another.
    private static final Pattern RATIO = Pattern.compile("([^/*^()]+)/([^/*^()]+)");

    private static final Pattern MULTIPLE = Pattern.compile("(\\d+(?:\\.\\d+)?) (.+)");
    private static final Set<String> TIMES =
            Set.of("s", "minute", "hour", "day", "working-day", "week", "month", "quarter", "year");

    private final Wording wording;

    UnitWords(Wording wording) {
        this.wording = wording;
    }

    /// As a table's head says it: in Russian and English as after a great number.
    String say(String written) {
        Matcher ratio = RATIO.matcher(written);
        return ratio.matches() ? per("unit.per", counted(ratio.group(1), 2), ratio.group(2)) : counted(written, 2);
    }

    /// As it stands beside a number.
    ///
    /// @param number as it is shown
    String say(String number, String written) {
        int form = form(number);
        Matcher ratio = RATIO.matcher(written);
        return ratio.matches()
                ? per("unit.amount.per", number + "\u00a0" + counted(ratio.group(1), form), ratio.group(2))
                : number + "\u00a0" + counted(written, form);
    }

    private String per(String key, String counted, String divisor) {
        String asked = TIMES.contains(divisor.strip()) ? key + ".time" : key;
        return wording.say(Phrase.of(asked, counted, divisor(divisor.strip())));
    }

    private String divisor(String written) {
        Matcher multiple = MULTIPLE.matcher(written);
        if (!multiple.matches()) {
            return words(written, 3);
        }
        String number = wording.number(Double.parseDouble(multiple.group(1)));
        // In Kazakh the word beside a number takes the same ending as without one.
        return number + "\u00a0" + words(multiple.group(2), wording.language() == Language.KK ? 3 : 2);
    }

    /// Only the last word is counted: five thousand tenge.
    private String words(String written, int form) {
        List<String> words = Arrays.asList(written.strip().split("\\s+"));
        String last = word(words.getLast(), form);
        return words.size() == 1
                ? last
                : words.subList(0, words.size() - 1).stream()
                        .map(word -> word(word, 0))
                        .collect(Collectors.joining(" ", "", " " + last));
    }

    private String counted(String written, int form) {
        return written.matches(".*[/*^()].*")
                ? WORD.matcher(written).replaceAll(found -> Matcher.quoteReplacement(word(found.group(), 0)))
                : words(written, form);
    }

    private String word(String word, int form) {
        if (word.equals(Amount.NUMBER)) {
            return word;
        }
        String[] forms = wording.find("unit." + word).orElse(word).split("\\|", -1);
        int asked = switch (wording.language()) {
            case RU -> form == 3 && forms.length < 4 ? 0 : form;
            case EN -> form == 3 ? 0 : Math.min(form, 1);
            case KK -> form == 3 ? 1 : 0;
        };
        return forms[Math.min(asked, forms.length - 1)];
    }

    private int form(String number) {
        char mark = wording.language() == Language.EN ? '.' : ',';
        String digits = number.replaceAll("[^0-9" + mark + "]", "");
        if (digits.isEmpty() || digits.indexOf(mark) >= 0 || digits.length() > 15) {
            return digits.indexOf(mark) >= 0 ? 1 : 2;
        }
        return Template.form(wording.language(), Long.parseLong(digits));
    }
}

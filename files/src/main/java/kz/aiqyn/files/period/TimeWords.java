package kz.aiqyn.files.period;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of time in Kazakh, Russian and English, in the cases in which periods are written, each as a
/// sign: months `M01` to `M12`, `Y` year, `Q` quarter, `H` half-year, `S` month, `N` several months or
/// quarters, `W` week, `D` day. Words that only join others («за», «бойынша») are left out, ordinals become
/// digits; all other words stay, in small letters.
final class TimeWords {

    private static final List<String> KAZAKH = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");
    /// What a Kazakh month may end in: of, in and possessed by the year («2024 жылдың қаңтарында»).
    private static final List<String> KAZAKH_ENDINGS = List.of(
            "", "ы", "і", "сы", "сі", "да", "де", "та", "те", "дың", "дің", "тың", "тің", "ның", "нің", "ында", "інде",
            "сында", "сінде", "ының", "інің");
    private static final List<String> RUSSIAN = List.of(
            "январь,января,январе",
            "февраль,февраля,феврале",
            "март,марта,марте",
            "апрель,апреля,апреле",
            "май,мая,мае",
            "июнь,июня,июне",
            "июль,июля,июле",
            "август,августа,августе",
            "сентябрь,сентября,сентябре",
            "октябрь,октября,октябре",
            "ноябрь,ноября,ноябре",
            "декабрь,декабря,декабре");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> SHORT = List.of(
            "янв,jan",
            "фев,февр,feb",
            "мар,mar",
            "апр,apr",
            "",
            "июн,jun",
            "июл,jul",
            "авг,aug",
            "сен,сент,sep,sept",
            "окт,oct",
            "ноя,нояб,nov",
            "дек,dec");
    /// Some are words of their own («там», «жел», «қар»): only a year or a point beside them makes a month of
    /// them.
    private static final List<String> SHORT_KAZAKH =
            List.of("қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел");

    private static final Map<String, String> SIGNS = signs();
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMERAL = Pattern.compile("(?<!\\p{L})(?:[iі]{1,3}|[iі]v)(?!\\p{L})");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<![\\p{L}\\d])(\\d{1,2}|i{1,3}|iv) ?-?(?:ші|шы|інші|ый|ий|й|го|ом|ое|е|м|st|nd|rd|th)(?![\\p{L}\\d])");

    private TimeWords() {}

    /// The plain text with signs for words of time.
    static String sign(String plain) {
        String text = ORDINAL.matcher(latinNumerals(plain))
                .replaceAll("$1")
                .replaceAll("(?<!\\p{L})half[- ]year(?!\\p{L})", "half")
                .replaceAll("(?<!\\p{L})жарты ?жыл(?!\\p{L})", "жартыжылдық")
                .replaceAll("(?<!\\p{L})жарты жыл(?=д)", "жартыжыл")
                .replaceAll("(?<!\\p{L})п/г(?!\\p{L})", "полугодие");
        StringBuilder signed = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            words.appendReplacement(signed, Matcher.quoteReplacement(SIGNS.getOrDefault(words.group(), words.group())));
        }
        return words.appendTail(signed).toString().replaceAll(" {2,}", " ").strip();
    }

    /// Roman numerals typed with the Kazakh і.
    private static String latinNumerals(String plain) {
        return NUMERAL.matcher(plain).replaceAll(found -> found.group().replace('і', 'i'));
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        for (int i = 0; i < KAZAKH.size(); i++) {
            String sign = "M%02d".formatted(i + 1);
            String stem = KAZAKH.get(i);
            KAZAKH_ENDINGS.forEach(ending -> signs.put(stem + ending, sign));
            put(signs, RUSSIAN.get(i) + "," + ENGLISH.get(i) + "," + SHORT.get(i), sign);
            signs.put(SHORT_KAZAKH.get(i), "m%02d".formatted(i + 1));
        }
        put(signs, "қыркүйегі,қыркүйегінде,қыркүйегінің", "M09");
        put(signs, "жыл,жылғы,жылы,жылдың,жылда,жылында,жылының,ж,год,года,году,г,year", "Y");
        put(
                signs,
                "тоқсан,тоқсаны,тоқсанда,тоқсанында,тоқсанның,тоқсанының,квартал,квартала,квартале,кв,quarter,qtr",
                "Q");
        put(
                signs,
                "жартыжылдық,жартыжылдығы,жартыжылдықта,жартыжылдығында,жартыжылдықтың,жартыжылдығының,полугодие,"
                        + "полугодия,полугодии,пг,half",
                "H");
        put(signs, "ай,айы,айда,айында,айының,айдың,месяц,месяца,месяце,мес,month", "S");
        put(signs, "месяцев,айлық,айлығы,айлығында,months,кварталы,кварталов,тоқсандары,quarters", "N");
        put(signs, "апта,аптасы,аптада,аптасында,аптаның,неделя,недели,неделе,нед,week,weeks,wk", "W");
        put(signs, "күн,күні,күнгі,день,дня,дней,day,days,декада,декады,декаде,онкүндік", "D");
        put(signs, "за,в,во,for,in,of,the,бойынша,үшін", "");
        put(signs, "бірінші,первый,первого,первом,первое,первая,first,i", "1");
        put(signs, "екінші,второй,второго,втором,второе,вторая,second,ii", "2");
        put(signs, "үшінші,третий,третьего,третьем,третье,третья,third,iii", "3");
        put(signs, "төртінші,четвертый,четвертого,четвертом,четвертое,fourth,iv", "4");
        signs.remove("");
        return Map.copyOf(signs);
    }

    private static void put(Map<String, String> signs, String words, String sign) {
        for (String word : words.split(",", -1)) {
            signs.put(word, sign);
        }
    }
}

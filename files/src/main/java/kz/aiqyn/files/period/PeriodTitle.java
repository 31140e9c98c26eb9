package kz.aiqyn.files.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one period of a title: «Итоги за III квартал 2024 года», «2024 жылғы мәліметтер». Whatever else a
/// title says must have nothing to do with time: a day («на 1 января 2025 года»), a second period, several
/// months, «с» and «до» before it or «дейін» and «бастап» after it make it unclear.
final class PeriodTitle {

    private static final String ITEM = "(?:\\d+|[MmQHYS]\\d{0,2}|[qhmsba]\\d{1,2})";
    /// Numbers and signs of time that nothing but blanks and points parts.
    private static final Pattern STRETCH =
            Pattern.compile("(?<![\\p{L}\\d])" + ITEM + "(?:[ ,./-]{0,2}" + ITEM + ")*(?![\\p{L}\\d])");
    /// Numbers of tables, forms and annexes are no matter of time.
    private static final Pattern NUMBERED =
            Pattern.compile("(?<!\\p{L})(?:таблица|приложение|форма|раздел|кесте|қосымша|нысан|table|annex|form|№)"
                    + " ?№? ?\\d+(?:\\.\\d{1,2})?(?!\\d)\\.?|(?<!\\d)\\d{1,3} ?-? ?(?:кесте|қосымша|нысан)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|.*[^\\p{L}])(?:с|со|до|к|ко|от|по|from|since|until|till|before|after|to) ?");
    private static final Pattern BEHIND = Pattern.compile(
            "[ ,.-]*(?:дейін|бастап|кейін|қарай|жылға дейін|жылдан|жылдар|жылдары|жылмен|годы|годов|гг|жж|годом|to|until)"
                    + "(?!\\p{L}).*");
    /// The day of the act by which a form was approved says nothing of its numbers.
    private static final Pattern ACT =
            Pattern.compile("(?<!\\p{L})от \\d{1,2}(?:\\.\\d{1,2}\\.| \\p{L}+ )\\d{4}(?: ?г(?:ода|од|\\.)?(?!\\p{L}))?"
                    + "|(?<!\\d)\\d{4} ?(?:жылғы|жылдың|ж\\.) ?\\d{1,2} ?-? ?\\p{L}+(?:дағы|дегі|тағы|тегі)(?!\\p{L})");
    private static final Pattern SHORTER = Pattern.compile("[MN]|\\d ?-? ?[QHWD]|[QH] ?\\d|[qhmw]\\d");
    private static final Pattern GLUED_BEFORE = Pattern.compile(".*[\\p{L}\\d][-/.]");
    private static final Pattern GLUED_BEHIND = Pattern.compile("[-/][\\p{L}\\d].*");
    private static final Pattern SEVERAL =
            Pattern.compile("(?<!\\p{L})[wdt]\\d{1,3}(?![\\p{L}\\d])|\\d ?-? ?[NWD]|[NW] ?\\d|W");

    private PeriodTitle() {}

    static PeriodText read(String text) {
        String signed = sign(text);
        PeriodText unclear = new PeriodText.Unclear(UnclearPeriod.phrase(text, PlainText.of(text)));
        if (SEVERAL.matcher(signed).find()) {
            return unclear;
        }
        List<PeriodText> found = new ArrayList<>();
        Matcher stretch = STRETCH.matcher(signed);
        while (stretch.find()) {
            Optional<PeriodText> read = period(stretch.group());
            boolean bounded =
                    BEFORE.matcher(signed.substring(0, stretch.start())).matches()
                            || BEHIND.matcher(signed.substring(stretch.end())).matches();
            bounded |= GLUED_BEFORE
                            .matcher(signed.substring(0, stretch.start()))
                            .matches()
                    || GLUED_BEHIND.matcher(signed.substring(stretch.end())).matches();
            if (read.isPresent() ? bounded : UnclearPeriod.isOfTime(stretch.group())) {
                return unclear;
            }
            read.ifPresent(found::add);
        }
        return PeriodStatements.together(found).orElse(unclear);
    }

    static boolean isShorterThanAYear(String text) {
        return SHORTER.matcher(sign(text)).find();
    }

    private static String sign(String text) {
        String plain = ACT.matcher(PlainText.of(text)).replaceAll("\u00B7");
        return NUMBERED.matcher(TimeWords.sign(plain)).replaceAll("\u00B7");
    }

    /// What a stretch says; empty when it is no period, or a day.
    private static Optional<PeriodText> period(String stretch) {
        return UnclearPeriod.isDay(stretch)
                ? Optional.empty()
                : PeriodWords.read(stretch)
                        .or(() -> PeriodCode.find(stretch))
                        .or(() -> PeriodDate.find(stretch))
                        .filter(read -> !(read instanceof PeriodText.Unclear));
    }
}

package kz.aiqyn.base.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Bars;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Contents;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.document.PaperPart.Facts;
import kz.aiqyn.base.document.PaperPart.Heading;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.document.PaperPart.Table;
import kz.aiqyn.engine.text.Language;

/// A pack for a meeting that never was: everything that stands in such a one, at the lengths it has.
record InventedPack(Language language) {

    static final Instant AT = Instant.parse("2026-01-19T06:00:00Z");

    private static final List<String> UNITS = List.of(
            "Шығанақ",
            "Отарлы",
            "Темірқорық",
            "Төменсай",
            "Іргелес",
            "Ұзынбұлақ",
            "Өркен",
            "Ғаламат",
            "Қоңырөлең",
            "Әулиетау",
            "Үшарал",
            "Һамит",
            "Еңбекші",
            "Жаңақоныс",
            "Сарыөзек");

    private static final List<String> IN_RUSSIAN = List.of(
            "Шыганак",
            "Отарлы",
            "Темиркорык",
            "Томенсай",
            "Иргелес",
            "Узынбулак",
            "Оркен",
            "Галамат",
            "Конырулен",
            "Аулиетау",
            "Ушарал",
            "Хамит",
            "Енбекши",
            "Жанаконыс",
            "Сарыозек");

    /// The smallest first, as the list of a meeting begins.
    private static final double[] SHARES = {
        61.4, 68.0, 72.5, 79.9, 83.1, 85.7, 88.0, 90.2, 91.8, 93.3, 95.0, 96.4, 98.1, 100, 103.6
    };

    private static final String STRIP = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 24">\
            <line x1="0" y1="12" x2="480" y2="12" stroke="#5b6670"/><circle cx="90" cy="12" r="5" fill="#e0a800"/>\
            <circle cx="420" cy="12" r="5" fill="#fbfaf7" stroke="#17212b"/></svg>""";

    PaperDocument document() {
        List<PaperPart> chapters = new ArrayList<>();
        chapters.addAll(goals());
        chapters.addAll(budget());
        chapters.addAll(openness());
        chapters.addAll(sites());
        return PaperDocument.pack(
                language,
                front(),
                new Contents(say("Мазмұны", "Содержание")),
                chapters,
                List.of(
                        say(
                                "Үлгі облысы · Кеңейтілген отырыс, 2026 жылғы 19 қаңтар",
                                "Область Улги · Расширенное заседание, 19 января 2026 года"),
                        say("Бақылау сомасы: 0a1b2c3d", "Контрольная сумма: 0a1b2c3d")),
                new PaperDocument.Source("0a1b2c3d", AT));
    }

    private List<PaperPart> front() {
        return List.of(
                Paragraph.quiet(say(
                        "Үлгі облысының әкімдігі · кеңейтілген отырыстың материалдары",
                        "Акимат области Улги · материалы расширенного заседания")),
                new Heading(
                        1,
                        say("Кеңейтілген отырыс, 2026 жылғы 19 қаңтар", "Расширенное заседание, 19 января 2026 года")),
                Paragraph.lead(
                        say(
                                "Жыл мақсаттарының 118-інен 97-сіне қол жетті; даму бюджетінің 2,1 млрд теңгесі игерілмей қалды; 15 ауданның 4-еуі мемлекеттік қызметтерді мерзімінен кешіктірді.",
                                "Из 118 целей года достигнуты 97; 2,1 млрд тенге бюджета развития не освоены; 4 из 15 районов оказывали государственные услуги с опозданием.")),
                new Facts(List.of(
                        new Fact(
                                say("Өтетін орны", "Место"),
                                say(
                                        "Әкімдіктің үлкен залы; аудан әкімдері бейнебайланыста",
                                        "Большой зал акимата; акимы районов по видеосвязи")),
                        new Fact(
                                say("Баяндамашылар", "Докладчики"),
                                say(
                                        "Экономика, қаржы, цифрлық технологиялар басқармалары",
                                        "Управления экономики, финансов, цифровых технологий")))),
                bars(
                        say("Жыл мақсаттарының орындалуы, %; сызық – 100 %", "Достижение целей года, %; черта – 100 %"),
                        6),
                Paragraph.quiet(say(
                        "Сан алынған тізілім мен күн әр тараудың соңында жазылған.",
                        "Реестр и день, на который взяты числа, названы в конце каждого раздела.")));
    }

    private List<PaperPart> goals() {
        return chapter(
                say("1. Өткен жылғы мақсаттарға жету", "1. Достижение целей за прошлый год"),
                say(
                        "Шығанақ пен Отарлы жоспардан ең көп қалды: мақсаттарының үштен бірі орындалмаған.",
                        "Дальше всего от плана Шыганак и Отарлы: не достигнута треть целей."),
                bars(
                        say("Жеткен мақсаттардың үлесі, %; сызық – 100 %", "Доля достигнутых целей, %; черта – 100 %"),
                        15),
                say("Орындалмаған мақсаттар", "Недостигнутые цели"),
                12);
    }

    private List<PaperPart> budget() {
        return chapter(
                say("2. Облыстың даму бюджеті үш тоқсанда", "2. Бюджет развития области за три квартала"),
                say(
                        "Үш тоқсанға жоспарланған 18,4 млрд теңгенің 16,3 млрд теңгесі игерілді.",
                        "Из 18,4 млрд тенге плана трёх кварталов освоены 16,3 млрд тенге."),
                bars(
                        say(
                                "Даму бюджетінің игерілуі, кезең жоспарына шаққанда %; сызық – 100 %",
                                "Освоение бюджета развития, % к плану периода; черта – 100 %"),
                        15),
                say("Көп қаражат қалған бағдарламалар", "Программы с наибольшим остатком"),
                18);
    }

    private List<PaperPart> openness() {
        List<PaperPart> parts = new ArrayList<>(chapter(
                say("3. Мемлекеттік органдардың ашықтығы", "3. Открытость государственных органов"),
                say(
                        "Орташа балл 84,6; алдыңғы тоқсаннан 1,2 балға жоғары.",
                        "Средний балл 84,6; на 1,2 балла выше, чем кварталом ранее."),
                bars(say("Ашықтық балы, 100-ден", "Балл открытости, из 100"), 15),
                say("Тыңдауды қажет ететіндер", "Кого следует заслушать"),
                7));
        parts.add(2, new PaperPart.Picture(STRIP, 24, 20, say("Балдар бір сызықта", "Баллы на одной линии")));
        parts.add(
                parts.size() - 1,
                new PaperPart.Columns(List.of(column("ә ғ қ ң ө ұ ү һ і"), column("Ә Ғ Қ Ң Ө Ұ Ү Һ І"))));
        return parts;
    }

    private List<PaperPart> column(String letters) {
        return List.of(
                new Heading(3, say("Әріптер", "Буквы")), Paragraph.plain(Run.bold(letters), Run.of(" 2-орынға")));
    }

    /// A table longer than a page.
    private List<PaperPart> sites() {
        return chapter(
                say("4. Құрылыс нысандары", "4. Объекты строительства"),
                say(
                        "185 нысанның 31-і кешіктірілді, 12-сінен 30 күн бойы хабар жоқ.",
                        "Из 185 объектов 31 с опозданием, по 12 нет вестей 30 дней."),
                bars(say("Жұмыстың орындалуы, %", "Выполнение работ, %"), 4),
                say("Мерзімі өткен нысандар", "Объекты с истёкшим сроком"),
                64);
    }

    private List<PaperPart> chapter(String title, String lead, Bars bars, String list, int rows) {
        return Stream.of(
                        new Heading(1, title),
                        Paragraph.lead(lead),
                        bars,
                        new Heading(2, list),
                        table(list, rows),
                        Paragraph.quiet(say("Тізімде тағы 7.", "Ещё 7 в списке.")),
                        Paragraph.quiet(say(
                                "Дереккөз: мақсаттар тізілімі, 2025 жылғы 31 желтоқсандағы жағдай.",
                                "Источник: реестр целей, на 31 декабря 2025 года.")))
                .map(PaperPart.class::cast)
                .toList();
    }

    private Bars bars(String caption, int count) {
        return new Bars(
                caption,
                IntStream.range(0, count)
                        .mapToObj(i -> new Bar(
                                unit(i), SHARES[i], "%.1f".formatted(SHARES[i]).replace('.', ','), i == 0))
                        .toList(),
                100);
    }

    private Table table(String caption, int rows) {
        return new Table(
                caption,
                List.of(
                        new Column(say("Атауы", "Наименование"), 44, false),
                        new Column(say("Ұйым", "Организация"), 24, false),
                        new Column(say("Сома, мың ₸", "Сумма, тыс. ₸"), 16, true),
                        new Column(say("Себебі", "Причина"), 28, false)),
                IntStream.range(0, rows)
                        .mapToObj(i -> List.of(
                                (i + 1)
                                        + say(
                                                "-нысан: ауылдық ауызсу желісін қайта жаңғырту",
                                                "-й объект: реконструкция сетей питьевой воды в селе"),
                                unit(i % UNITS.size()),
                                Integer.toString(12 + 7 * i) + " 450",
                                i % 3 == 0
                                        ? say(
                                                "Мердігер кестеден қалды, ескерту берілді",
                                                "Подрядчик отстал от графика, вынесено предупреждение")
                                        : say("Конкурс өтпеді", "Конкурс не состоялся")))
                        .toList());
    }

    private String unit(int number) {
        return say(UNITS.get(number) + " ауданы", "район " + IN_RUSSIAN.get(number));
    }

    private String say(String kazakh, String russian) {
        return language == Language.KK ? kazakh : russian;
    }
}

package kz.aiqyn.register.construction;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.engine.text.Names;

/// What invented sites are called, and who builds them.
final class SampleNames {

    private static final List<Names> VILLAGES = List.of(
            new Names("Ақбидай", "Акбидай", "Aqbidai"),
            new Names("Жаңатұрмыс", "Жанатурмыс", "Zhangaturmys"),
            new Names("Көктөбе", "Коктобе", "Koktobe"),
            new Names("Қызылқұм", "Кызылкум", "Qyzylqum"),
            new Names("Бесбұлақ", "Бесбулак", "Besbulaq"),
            new Names("Сарыөзек", "Сарыозек", "Saryozek"),
            new Names("Тасөткел", "Тасоткель", "Tasotkel"),
            new Names("Қарағаш", "Карагаш", "Qaraghash"),
            new Names("Шұғыла", "Шугыла", "Shughyla"),
            new Names("Ынтымақ", "Ынтымак", "Yntymaq"),
            new Names("Береке", "Береке", "Bereke"),
            new Names("Майқайың", "Майкайын", "Maiqaiyng"),
            new Names("Үшқоңыр", "Ушконыр", "Ushqongyr"),
            new Names("Достық", "Достык", "Dostyq"),
            new Names("Жетісай", "Жетысай", "Zhetisai"),
            new Names("Нұрлы", "Нурлы", "Nurly"));

    private static final Map<SiteKind, Names> WORKS = Map.of(
            SiteKind.SCHOOL, new Names("%2$d орындық мектеп", "Школа на %2$d мест", "School for %2$d pupils"),
            SiteKind.HOSPITAL, new Names("дәрігерлік амбулатория", "Врачебная амбулатория", "Outpatient clinic"),
            SiteKind.ROAD, new Names("автожол", "Автодорога", "Road"),
            SiteKind.WATER, new Names("су құбыры желісі", "Сети водоснабжения", "Water supply"),
            SiteKind.HOUSING,
                    new Names("%2$d пәтерлі тұрғын үй", "Жилой дом на %2$d квартир", "House of %2$d apartments"),
            SiteKind.CULTURE, new Names("мәдениет үйі", "Дом культуры", "House of culture"),
            SiteKind.SPORT, new Names("спорт кешені", "Спортивный комплекс", "Sports centre"),
            SiteKind.OTHER, new Names("өрт сөндіру бекеті", "Пожарный пост", "Fire post"));

    private static final List<String> CONTRACTORS = List.of(
            "«Іргетас Құрылыс» ЖШС",
            "«Берік Қабырға» ЖШС",
            "«Дала Жол» ЖШС",
            "«Су Арнасы» ЖШС",
            "«Шаңырақ СМУ» ЖШС",
            "«Алтын Қалақша» ЖШС",
            "«Кереге Инжиниринг» ЖШС",
            "«Тас Көпір» ЖШС",
            "«Жарық Үй» ЖШС",
            "«Биік Мұнара» ЖШС");

    private static final List<String> FINDINGS = List.of(
            "Іргетастың гидроқшаулауы жобадағыдан өзгеше орындалған.",
            "Құрылыс алаңы қоршалмаған, бөгде адамдар кіре алады.",
            "Бетонның беріктігін растайтын хаттамалар жоқ.",
            "Жұмыс кестесінде көрсетілген техника алаңда жоқ.",
            "Атқару құжаттамасы екі айдан бері толтырылмаған.");

    private SampleNames() {}

    static Names village(int number) {
        return VILLAGES.get(Math.floorMod(number, VILLAGES.size()));
    }

    /// @param isCity whether the place is a part of a city
    /// @param size how many places or apartments
    static Names site(SiteKind kind, Names village, boolean isCity, int size) {
        Names works = WORKS.getOrDefault(kind, Names.NONE);
        String where = isCity ? "шағын ауданындағы" : "ауылындағы";
        return new Names(
                ("%1$s " + where + " " + works.kk()).formatted(village.kk(), size),
                (works.ru() + (isCity ? ", мкр %1$s" : ", село %1$s")).formatted(village.ru(), size),
                (works.en() + (isCity ? ", %1$s quarter" : ", %1$s")).formatted(village.en(), size));
    }

    static Names estate(Names village, boolean isCity) {
        return isCity
                ? new Names(
                        village.kk() + " шағын ауданындағы тұрғын үй кешені",
                        "Жилой комплекс, мкр " + village.ru(),
                        "Housing estate, %s quarter".formatted(village.en()))
                : new Names(
                        village.kk() + " ауылындағы тұрғын үйлер",
                        "Жилая застройка, село " + village.ru(),
                        "Housing estate, " + village.en());
    }

    /// The same once more, as another turn of it.
    static Names turn(Names name, int turn) {
        String kk = name.kk().replaceFirst(", \\d+-кезек$", "");
        String ru = name.ru().replaceFirst(", \\d+-я очередь$", "");
        String en = name.en().replaceFirst(", stage \\d+$", "");
        return new Names(
                "%s, %d-кезек".formatted(kk, turn),
                "%s, %d-я очередь".formatted(ru, turn),
                "%s, stage %d".formatted(en, turn));
    }

    static String contractor(int number) {
        return CONTRACTORS.get(Math.floorMod(number, CONTRACTORS.size()));
    }

    /// A number with a sound last digit that no legal entity can have.
    static String bin(int number) {
        int own = Math.floorMod(number, CONTRACTORS.size());
        String digits = "991340000%02d".formatted(own);
        int check = BusinessNumber.check(digits);
        return check < 0 ? bin(number + 1) : digits + check;
    }

    static String finding(int number) {
        return FINDINGS.get(Math.floorMod(number, FINDINGS.size()));
    }
}

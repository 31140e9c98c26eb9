package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.engine.text.Names;

/// Invented bodies that buy, what they buy and who sells it. No number here can be a real one: it names a thirteenth
/// month.
final class SampleGoods {

    private static final List<Names> THINGS = List.of(
            new Names("Мектепті жөндеу", "Ремонт школы", "Repair of a school"),
            new Names("Көмір жеткізу", "Поставка угля", "Coal"),
            new Names("Кеңсе қағазы", "Бумага офисная", "Office paper"),
            new Names("Балабақшаға азық-түлік", "Продукты питания для детского сада", "Food for a kindergarten"),
            new Names("Кентішілік жолды жөндеу", "Ремонт внутрипоселковых дорог", "Repair of village roads"),
            new Names("Компьютерлер", "Компьютеры", "Computers"),
            new Names("Көшелерді жарықтандыру", "Освещение улиц", "Street lighting"),
            new Names("Дәрі-дәрмек", "Лекарственные средства", "Medicines"),
            new Names("Ғимаратты күзету", "Охрана здания", "Guarding of a building"),
            new Names("Су құбырын жобалау", "Проектирование водопровода", "Design of a water main"),
            new Names("Оқушыларды тасымалдау", "Подвоз учащихся", "Transport of pupils"),
            new Names("Кітапханаға кітап", "Книги для библиотеки", "Books for a library"),
            new Names("Қар тазалау", "Уборка снега", "Snow clearing"),
            new Names("Жанар-жағармай", "Горюче-смазочные материалы", "Fuel"),
            new Names("Байланыс қызметі", "Услуги связи", "Telecommunication"),
            new Names("Спорт алаңының жабдығы", "Оборудование спортивной площадки", "Equipment of a sports ground"));

    private static final List<String> SUBJECTS = List.of(
            "works",
            "goods",
            "goods",
            "goods",
            "works",
            "goods",
            "services",
            "goods",
            "services",
            "services",
            "services",
            "goods",
            "services",
            "goods",
            "services",
            "goods");

    private static final List<Names> OFFICES = List.of(
            new Names("әкімінің аппараты", "аппарат акима", "office of the akim"),
            new Names("білім бөлімі", "отдел образования", "education office"),
            new Names(
                    "тұрғын үй-коммуналдық шаруашылық бөлімі",
                    "отдел жилищно-коммунального хозяйства",
                    "utilities office"));

    private static final List<String> ROOTS = List.of(
            "Ақбидай",
            "Алтын дән",
            "Арна",
            "Астық",
            "Атамекен жол",
            "Ақ орда құрылыс",
            "Бәйтерек сервис",
            "Белес",
            "Дала жол",
            "Жаңа қала",
            "Жеті қазына",
            "Кең дала",
            "Көктем",
            "Мөлдір су",
            "Нұрлы жол",
            "Өрнек",
            "Сенім",
            "Тұлпар",
            "Ұлағат",
            "Шаңырақ");

    private static final List<String> MONOPOLIES =
            List.of("«Үлгі энерго» АҚ", "«Үлгі су» МКК", "«Үлгі жылу» МКК", "«Үлгі пошта» АҚ");

    static final int COMPANIES = 60;
    private static final int TRADERS = 15;

    private SampleGoods() {}

    /// Whoever sells.
    record Seller(String key, String name, boolean monopoly) {}

    static Names thing(int number) {
        return THINGS.get(Math.floorMod(number, THINGS.size()));
    }

    static String subject(int number) {
        return SUBJECTS.get(Math.floorMod(number, SUBJECTS.size()));
    }

    /// @param number of the office among those of a body
    static Names office(Names body, int number) {
        Names office = OFFICES.get(Math.floorMod(number, OFFICES.size()));
        return new Names(body.kk() + " " + office.kk(), office.ru() + ": " + body.ru(), body.en() + ": " + office.en());
    }

    /// Companies first, then sole traders, then monopolies.
    static List<Seller> sellers() {
        return IntStream.range(0, COMPANIES + TRADERS + MONOPOLIES.size())
                .mapToObj(SampleGoods::seller)
                .toList();
    }

    static Seller seller(int number) {
        if (number < COMPANIES) {
            int part = number / ROOTS.size();
            String name = ROOTS.get(number % ROOTS.size()) + (part == 0 ? "" : " " + (part + 1));
            return new Seller(bin(90_000 + number * 10), "«" + name + "» ЖШС", false);
        }
        if (number < COMPANIES + TRADERS) {
            return new Seller("p-%032x".formatted(0xA1000 + number), "", false);
        }
        int monopoly = number - COMPANIES - TRADERS;
        return new Seller(bin(80_000 + monopoly * 10), MONOPOLIES.get(monopoly), true);
    }

    static Seller monopoly(int number) {
        return seller(COMPANIES + TRADERS + Math.floorMod(number, MONOPOLIES.size()));
    }

    static Seller trader(int number) {
        return seller(COMPANIES + Math.floorMod(number, TRADERS));
    }

    /// A number with a sound last digit.
    static String bin(int serial) {
        String digits = String.format(Locale.ROOT, "991340%05d", serial);
        int check = BusinessNumber.check(digits);
        return check < 0 ? bin(serial + 1) : digits + check;
    }
}

package kz.aiqyn.register.investment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.engine.text.Names;

/// Names of invented productions, villages and companies. No company here exists.
final class SampleNames {

    /// A kind of production.
    ///
    /// @param capacity what it makes in a year
    record Product(Branch branch, Names names, String capacity) {}

    private static final List<Product> PRODUCTS = List.of(
            of(Branch.FOOD, "ұн тарту зауыты", "Мукомольный завод", "Flour mill", "жылына 12 мың тонна ұн"),
            of(Branch.FOOD, "сүт өңдеу цехы", "Цех переработки молока", "Dairy", "тәулігіне 20 тонна сүт"),
            of(Branch.FOOD, "ет комбинаты", "Мясокомбинат", "Meat plant", "жылына 3 мың тонна ет"),
            of(Branch.FOOD, "май шайқау зауыты", "Маслозавод", "Oil press", "жылына 5 мың тонна өсімдік майы"),
            of(
                    Branch.FOOD,
                    "көкөніс қоймасы мен өңдеу цехы",
                    "Овощехранилище с цехом переработки",
                    "Vegetable store",
                    "6 мың тонна көкөніс"),
            of(Branch.MATERIALS, "кірпіш зауыты", "Кирпичный завод", "Brickworks", "жылына 20 млн дана кірпіш"),
            of(
                    Branch.MATERIALS,
                    "темірбетон бұйымдары зауыты",
                    "Завод железобетонных изделий",
                    "Concrete works",
                    "жылына 40 мың текше метр бұйым"),
            of(
                    Branch.MATERIALS,
                    "газблок зауыты",
                    "Завод газоблоков",
                    "Aerated concrete works",
                    "жылына 90 мың текше метр"),
            of(Branch.MATERIALS, "құрғақ қоспа цехы", "Цех сухих смесей", "Dry mix shop", "жылына 15 мың тонна"),
            of(
                    Branch.METALS,
                    "металл құрылмалар зауыты",
                    "Завод металлоконструкций",
                    "Steel structures works",
                    "жылына 8 мың тонна"),
            of(
                    Branch.METALS,
                    "арматура прокаты цехы",
                    "Цех проката арматуры",
                    "Rebar rolling shop",
                    "жылына 30 мың тонна"),
            of(
                    Branch.MACHINES,
                    "ауыл шаруашылығы техникасын құрастыру зауыты",
                    "Завод сборки сельхозтехники",
                    "Farm machinery assembly",
                    "жылына 400 машина"),
            of(Branch.MACHINES, "қазандық жасау цехы", "Цех по выпуску котлов", "Boiler shop", "жылына 2 мың қазандық"),
            of(Branch.CHEMISTRY, "тыңайтқыш зауыты", "Завод удобрений", "Fertiliser works", "жылына 25 мың тонна"),
            of(
                    Branch.CHEMISTRY,
                    "полиэтилен құбыр зауыты",
                    "Завод полиэтиленовых труб",
                    "Pipe works",
                    "жылына 4 мың тонна құбыр"),
            of(Branch.LIGHT, "тігін фабрикасы", "Швейная фабрика", "Garment factory", "жылына 300 мың бұйым"),
            of(Branch.LIGHT, "жиһаз фабрикасы", "Мебельная фабрика", "Furniture factory", "жылына 25 мың бұйым"),
            of(
                    Branch.LIGHT,
                    "жүн өңдеу фабрикасы",
                    "Фабрика переработки шерсти",
                    "Wool mill",
                    "жылына 2 мың тонна жүн"),
            of(
                    Branch.ENERGY,
                    "күн электр станциясы",
                    "Солнечная электростанция",
                    "Solar power station",
                    "қуаты 20 МВт"),
            of(
                    Branch.MINING,
                    "қиыршық тас өндіру кешені",
                    "Комплекс по добыче щебня",
                    "Quarry",
                    "жылына 150 мың текше метр"));

    private static final List<Names> PLACES = List.of(
            new Names("Ақбұлақ", "Акбулак", "Aqbulaq"),
            new Names("Теректі", "Теректы", "Terekti"),
            new Names("Жаңатұрмыс", "Жанатурмыс", "Zhangaturmys"),
            new Names("Қарасу", "Карасу", "Qarasu"),
            new Names("Көкжиек", "Кокжиек", "Kokzhiek"),
            new Names("Сарыөзек", "Сарыозек", "Saryozek"),
            new Names("Бесағаш", "Бесагаш", "Besaghash"),
            new Names("Ортақшыл", "Ортакшыл", "Ortaqshyl"),
            new Names("Тасөткел", "Тасоткель", "Tasotkel"),
            new Names("Шұғылалы", "Шугылалы", "Shughylaly"),
            new Names("Қызылжар", "Кызылжар", "Qyzylzhar"),
            new Names("Құлансай", "Кулансай", "Qulansai"));

    private static final List<String> FIRST = List.of(
            "Алтын", "Ақ", "Береке", "Дала", "Жаңа", "Жарық", "Көк", "Күн", "Мол", "Нұрлы", "Сары", "Сенім", "Табыс",
            "Тас", "Темір", "Ұлы", "Шаңырақ", "Шығыс", "Іргелі", "Өркен", "Қайнар", "Қуат", "Арай", "Бірлік");
    private static final List<String> SECOND = List.of(
            "Агро",
            "Арна",
            "Бастау",
            "Дән",
            "Дәулет",
            "Еңбек",
            "Жол",
            "Зауыт",
            "Инвест",
            "Керуен",
            "Кен",
            "Кірпіш",
            "Құрылыс",
            "Металл",
            "Мұнай",
            "Өзен",
            "Өнім",
            "Өріс",
            "Сапа",
            "Сауда",
            "Серпін",
            "Тау",
            "Техника",
            "Трейд",
            "Фуд",
            "Химия",
            "Шеберхана",
            "Энерго",
            "Іскер",
            "Юнит");

    private final List<Integer> productions;
    private final List<Integer> companies;
    private int production;
    private int company;

    /// @param seed of which one body's names come in an order of their own
    SampleNames(long seed) {
        productions = shuffled(PRODUCTS.size() * PLACES.size(), seed);
        companies = shuffled(FIRST.size() * SECOND.size(), seed + 1);
    }

    private static List<Integer> shuffled(int count, long seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        return numbers;
    }

    private static Product of(Branch branch, String kk, String ru, String en, String capacity) {
        return new Product(branch, new Names(kk, ru, en), capacity);
    }

    /// A production of which the body has no other with the same name.
    record Production(Product product, Names names, String place) {}

    Production production() {
        int number = productions.get(production++ % productions.size());
        Product product = PRODUCTS.get(number % PRODUCTS.size());
        Names place = PLACES.get(number / PRODUCTS.size());
        return new Production(
                product,
                new Names(
                        place.kk() + " " + product.names().kk(),
                        product.names().ru() + ", " + place.ru(),
                        product.names().en() + ", " + place.en()),
                place.kk());
    }

    /// A company of which the body has no other with the same name.
    Names company() {
        int number = companies.get(company++ % companies.size());
        String name = FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size());
        return new Names("«" + name + "» ЖШС", "ТОО «" + name + "»", "«" + name + "» LLP");
    }

    /// A number with a sound last digit that no legal entity can have.
    static String bin(int serial) {
        String digits = String.format(Locale.ROOT, "991340%05d", serial % 100_000);
        int check = BusinessNumber.check(digits);
        return check < 0 ? bin(serial + 1) : digits + check;
    }
}

package kz.aiqyn.files.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A rating small enough to be worked out by hand: two blocks, three indicators, five invented districts,
/// two quarters.
public final class SmallRating {

    public static final String METHODOLOGY = """
            methodology: small
            version: "1"
            title: {kk: Шағын рейтинг, ru: Малый рейтинг, en: Small rating}
            measures:
              - {code: a, names: {kk: А, ru: А, en: A}, unit: "1", period: quarter, roll-up: last}
              - {code: b, names: {kk: Ә, ru: Б, en: B}, unit: "1", period: quarter, roll-up: last}
              - {code: c, names: {kk: Б, ru: В, en: C}, unit: "1", period: quarter, roll-up: last}
            blocks:
              - code: economy
                names: {kk: Экономика, ru: Экономика, en: Economy}
                weight: 60
                indicators:
                  - code: economy.a
                    names: {kk: Өнеркәсіп өнімі, ru: Промышленная продукция, en: Industrial output}
                    unit: "1"
                    formula: a
                    normalise: goalposts [0, 100]
                    weight: 2
                  - code: economy.b
                    names: {kk: Ұлттық табыс, ru: Национальный доход, en: National income}
                    unit: "1"
                    formula: b
                    normalise: goalposts [0, 50]
                    weight: 1
              - code: openness
                names: {kk: Ашықтық және үн қосу, ru: Открытость и диалог, en: Openness and dialogue}
                weight: 40
                indicators:
                  - code: openness.c
                    names: {kk: Жауап беру мерзімі, ru: Срок ответа, en: Time to answer}
                    unit: "1"
                    direction: down
                    formula: c
                    normalise: goalposts [0, 30]
            """;

    public static final String UNITS = """
            code,kato,name_kk,name_ru,name_en,kind
            ala,980100000,Алатөбе ауданы,Район Алатобе,Alatobe district,district
            kok,980200000,Көкқайнар ауданы,Район Коккайнар,Kokkainar district,district
            ush,980300000,Үшқоңыр ауданы,Район Ушконыр,Ushkonyr district,district
            ong,980400000,Оңғарбай ауданы,Район Онгарбай,Ongarbai district,district
            hau,980500000,Һаусар ауданы,Район Хаусар,Hausar district,district
            """;

    public static final String VALUES = """
            unit,period,measure,value
            ala,2024-Q1,a,80
            ala,2024-Q1,b,40
            ala,2024-Q1,c,6
            kok,2024-Q1,a,70
            kok,2024-Q1,b,20
            kok,2024-Q1,c,15
            ush,2024-Q1,a,60
            ush,2024-Q1,b,30
            ush,2024-Q1,c,12
            ong,2024-Q1,a,20
            ong,2024-Q1,b,10
            ong,2024-Q1,c,24
            ala,2024-Q2,a,75
            ala,2024-Q2,b,40
            ala,2024-Q2,c,6
            kok,2024-Q2,a,110
            kok,2024-Q2,b,45
            kok,2024-Q2,c,3
            ush,2024-Q2,a,60
            ush,2024-Q2,b,
            ush,2024-Q2,c,12
            ong,2024-Q2,a,30
            ong,2024-Q2,b,10
            ong,2024-Q2,c,24
            hau,2024-Q2,b,20
            Барлығы,,,
            """;

    private final Path folder;

    private SmallRating(Path folder) {
        this.folder = folder;
    }

    public static SmallRating in(Path folder) throws IOException {
        return in(folder, METHODOLOGY);
    }

    public static SmallRating in(Path folder, String methodology) throws IOException {
        Files.writeString(folder.resolve("methodology.yaml"), methodology);
        Files.writeString(folder.resolve("units.csv"), UNITS);
        Files.writeString(folder.resolve("values.csv"), VALUES);
        return new SmallRating(folder);
    }

    public String methodology() {
        return folder.resolve("methodology.yaml").toString();
    }

    public String values() {
        return folder.resolve("values.csv").toString();
    }

    /// The words of a command over these files.
    public String[] command(String name, String... more) {
        String[] words = new String[3 + more.length];
        words[0] = name;
        words[1] = methodology();
        words[2] = values();
        System.arraycopy(more, 0, words, 3, more.length);
        return words;
    }
}

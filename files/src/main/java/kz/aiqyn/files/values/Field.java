package kz.aiqyn.files.values;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.files.table.Spelling;

/// A column of a long table of values, and the words by which its header is known.
enum Field {
    UNIT(
            "unit_code",
            "unit code",
            "code",
            "kato",
            "территория",
            "бірлік",
            "бірлік коды",
            "бағаланатын орган",
            "органның коды",
            "код субъекта",
            "орган",
            "бағаланатын субъект",
            "субъект",
            "аумақ",
            "аудан",
            "аудандар",
            "аудан, қала",
            "аудан/қала",
            "облыс",
            "өңір",
            "атауы",
            "код",
            "като",
            "кату",
            "оцениваемый субъект",
            "единица",
            "район",
            "районы",
            "район, город",
            "район/город",
            "регион",
            "область",
            "наименование",
            "name",
            "name_kk",
            "name_ru",
            "name_en",
            "district",
            "region",
            "oblast",
            "ұйым",
            "басқарма",
            "управление"),
    PERIOD("кезең", "есепті кезең", "период", "отчетный период", "reporting period"),
    MEASURE(
            "бастапқы дерек",
            "көрсеткіш",
            "көрсеткіш коды",
            "бастапқы деректің коды",
            "код исходного значения",
            "исходное значение",
            "исходный показатель",
            "показатель",
            "код показателя",
            "measure_code",
            "measure code"),
    VALUE("мән", "мәні", "значение"),
    RECORDED("тіркелген күні", "тіркелді", "белгілі болған күні", "дата записи", "записано", "известно с"),
    STATUS("мәртебесі", "күйі", "статус"),
    SOURCE("дереккөз", "дереккөзі", "көзі", "источник"),
    NOTE("ескерту", "ескертпе", "примечание", "comment");

    @SuppressWarnings("ImmutableEnumChecker") // the set of Set.of never changes
    private final Set<String> words;

    Field(String... words) {
        this.words = Set.of(words);
    }

    /// The word in files that we write: `unit`, `period` ...
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True when a long table must have it.
    boolean isRequired() {
        return ordinal() <= VALUE.ordinal();
    }

    /// The column with this header.
    static Optional<Field> find(String header) {
        String folded = Spelling.fold(header);
        for (Field field : values()) {
            if (field.code().equals(folded) || field.words.contains(folded)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}

package kz.aiqyn.base.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.files.table.Spelling;

/// What a territory is, as the classifier has them.
public enum TerritoryKind {
    OBLAST,
    CITY_REPUBLICAN,
    DISTRICT,
    CITY_ADMINISTRATION,
    CITY,
    RURAL_DISTRICT,
    SETTLEMENT,
    VILLAGE,
    OTHER;

    private static final Pattern RURAL_DISTRICT_NAME = Pattern.compile(".*\\b(с\\.о|с\\.а|п\\.а)\\.?$");

    /// The word in files: `rural_district`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its words.
    public String key() {
        return "territory.kind." + code().replace('_', '-');
    }

    public static Optional<TerritoryKind> find(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(Spelling.fold(code)))
                .findFirst();
    }

    /// All the words in files, for messages.
    public static String codes() {
        return Arrays.stream(values()).map(TerritoryKind::code).collect(Collectors.joining(", "));
    }

    /// What the classifier's Russian name says it is: `с.Абралы`, `Абайский район`, `Семей Г.А.`.
    public static TerritoryKind ofName(String russian) {
        String name = russian.toLowerCase(Locale.ROOT).strip();
        if (name.contains("область")) {
            return OBLAST;
        }
        if (name.contains("район")) {
            return DISTRICT;
        }
        if (name.endsWith("г.а.")) {
            return CITY_ADMINISTRATION;
        }
        if (RURAL_DISTRICT_NAME.matcher(name).matches()) {
            return RURAL_DISTRICT;
        }
        if (name.startsWith("г.")) {
            return CITY;
        }
        if (name.startsWith("п.")) {
            return SETTLEMENT;
        }
        return name.startsWith("с.") || name.startsWith("а.") ? VILLAGE : OTHER;
    }
}

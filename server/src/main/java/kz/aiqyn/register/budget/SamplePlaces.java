package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// Invented rural districts.
final class SamplePlaces {

    private static final List<Names> NAMES = List.of(
            named("Ақбұлақ", "Акбулакский", "Aqbulaq"),
            named("Қызылту", "Кызылтуский", "Qyzyltu"),
            named("Жаңажол", "Жанажолский", "Zhangazhol"),
            named("Сарыөзек", "Сарыозекский", "Saryozek"),
            named("Көктөбе", "Коктобинский", "Koktobe"),
            named("Ынтымақ", "Ынтымакский", "Yntymaq"),
            named("Бірлік", "Бирликский", "Birlik"),
            named("Тасөткел", "Тасоткельский", "Tasotkel"),
            named("Қайыңды", "Каиндинский", "Qaiyngdy"),
            named("Жылға", "Жылгинский", "Zhylgha"),
            named("Еңбек", "Енбекский", "Engbek"),
            named("Шыңырау", "Шынырауский", "Shyngyrau"),
            named("Талдыбұлақ", "Талдыбулакский", "Taldybulaq"));

    private SamplePlaces() {}

    private static Names named(String kk, String ru, String en) {
        return new Names(kk + " ауылдық округі", ru + " сельский округ", en + " rural district");
    }

    /// @param district code of whose it is
    /// @param place which of them
    static Names rural(String district, int place) {
        int from = (int) (SampleSplit.even(district) * NAMES.size());
        return NAMES.get((from + place) % NAMES.size());
    }

    /// The classifier's code of a rural district.
    static String kato(String district, int place) {
        return district.substring(0, 4) + (30 + 2 * place) + "000";
    }
}

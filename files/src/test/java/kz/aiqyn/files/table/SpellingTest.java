package kz.aiqyn.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Костанайская  ОБЛАСТЬ",
                "Костанаи\u0306ская область",
                "Костанай\u200Bская\u00A0область",
                "\uFEFF\u200EКостанай\u00ADская область\u200F",
                "Костанайская\u202F\u2009область\uFE0F"
            })
    void foldsWhatLooksTheSame(String text) {
        assertThat(Spelling.fold(text)).isEqualTo("костанайская область");
    }

    @Test
    void keepsWhatIsSeen() {
        assertThat(Spelling.clean("А́лматы")).isEqualTo("А́лматы");
        assertThat(Spelling.clean("a‑b")).isEqualTo("a‑b");
        assertThat(Spelling.fold("Усть\u2011Каменогорск, Ёлкино")).isEqualTo("усть-каменогорск, елкино");
        assertThat(Spelling.fold("е\u0308лка")).isEqualTo("елка");
        assertThat(Spelling.clean("\u202E12")).isEqualTo("\u202E12");
    }

    @Test
    void showsWhatAWordLooksLike() {
        LookAlike known =
                LookAlike.among(List.of("Костанай", "Қызылорда облысы", "Жетісу", "710000000", "010500000", "a"));
        assertThat(alike(known, "Кoстанай")).isEqualTo("Костанай table.alike.latin [o, 2]");
        assertThat(alike(known, "Кызылорда облысы")).isEqualTo("Қызылорда облысы table.alike.letter [К, 1]");
        assertThat(alike(known, "Жетiсу")).isEqualTo("Жетісу table.alike.latin [i, 4]");
        assertThat(alike(known, "Костанйа")).isEqualTo("Костанай table.alike.letter [й, 7]");
        assertThat(alike(known, "Костана")).isEqualTo("Костанай table.alike.length [8]");
        assertThat(alike(known, "710000000.0")).isEqualTo("710000000 table.alike.number []");
        assertThat(alike(known, "7.1E+08")).isEqualTo("710000000 table.alike.number []");
        assertThat(alike(known, "10500000")).isEqualTo("010500000 table.alike.number []");
        assertThat(alike(known, "а")).isEqualTo("a table.alike.cyrillic [а, 1]");
    }

    @Test
    void seesNoLikenessWhereThereIsNone() {
        LookAlike known = LookAlike.among(List.of("Костанай", "710000000", "d1", "d2", ""));
        for (String text : List.of("Костанай", "Шымкент", "710000001", "d3", "", "Костана облысы")) {
            assertThat(known.find(text)).as(text).isEmpty();
        }
    }

    private static String alike(LookAlike known, String text) {
        return known.find(text)
                .map(found -> found.word() + " " + found.difference().key() + " "
                        + found.difference().arguments())
                .orElse("nothing");
    }
}

package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLatinTest {

    @ParameterizedTest
    @CsvSource({
        "Шығанақ, Шыганак, Shyghanaq, Şyğanaq",
        "Жайылма, Жаиылма, Zhaiylma, Jaiylma",
        "Құмсағым, Кумсагым, Qumsaghym, Qūmsağym",
        "Төменсай, Томенсай, Tomensay, Tömensai",
        "Хромтау, Хромтау, Khromtau, Hromtau",
        "Ұйғыр, Уйгыр, Uighyr, Ūiğyr",
        "Іргелес, Иргелес, Irgeles, Ірgeles"
    })
    void isTheSameFromEverySpelling(String kazakh, String russian, String english, String latin) {
        assertThat(PlainLatin.words(kazakh))
                .isEqualTo(PlainLatin.words(russian))
                .isEqualTo(PlainLatin.words(english))
                .isEqualTo(PlainLatin.words(latin))
                .hasSize(1);
    }

    @Test
    void partsWordsByWhatIsNoLetter() {
        assertThat(PlainLatin.words("  «Ауыл аманаты»: 2025-жыл, economy.sei "))
                .isEqualTo(List.of("auil", "amanati", "2025", "jil", "ekonomi", "sei"));
        assertThat(PlainLatin.words("—!?")).isEmpty();
    }

    @Test
    void keepsNumbersAsTheyAre() {
        assertThat(PlainLatin.words("983400000 1100")).containsExactly("983400000", "1100");
    }

    @Test
    void namesPlacesOfAPage() {
        assertThat(PlainLatin.anchor("Орын қалай өзгерді?")).isEqualTo("orin-kalai-ozgerdi");
    }
}

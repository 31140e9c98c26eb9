package kz.aiqyn.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhOrderTest {

    @ParameterizedTest
    @CsvSource({
        "Азат, Әділ, Бақыт",
        "Грозный, Ғабит, Дархан",
        "Ель, Ёлка, Жаңа",
        "Иса, Йод, Кеген",
        "Кызыл, Қаратал, Лепсі",
        "Нұра, Ңар, Отар",
        "Отар, Өскемен, Павлодар",
        "Узынағаш, Ұлытау, Үштөбе",
        "Үштөбе, Федоров, Хромтау",
        "Хромтау, Һауа, Целинный",
        "Ырғыз, Іле, Энергетик",
        "Ақ су, Ақбұлақ, Ақсу",
        "Ақсу, Ақсуат, Ақтау",
        "ақсу, Ақсу, Ақтау",
        "12, Zhana, Абай",
    })
    void putsWordsWhereTheirLettersStand(String first, String second, String third) {
        List<String> words = new ArrayList<>(List.of(third, first, second));
        words.sort(KazakhOrder.by(word -> word));
        assertThat(words).containsExactly(first, second, third);
    }

    @Test
    void knowsEveryLetterInBothSizes() {
        List<String> letters = KazakhOrder.ALPHABET
                .chars()
                .mapToObj(Character::toString)
                .flatMap(letter -> List.of(letter, letter.toUpperCase(Locale.ROOT)).stream())
                .toList();
        assertThat(letters).hasSize(2 * 42);
        List<String> sorted = new ArrayList<>(letters);
        Collections.shuffle(sorted, new Random(7));
        sorted.sort(KazakhOrder::compare);
        assertThat(sorted).isEqualTo(letters);
    }

    @Test
    void passesOverQuotationMarksButTellsTextsApart() {
        assertThat(KazakhOrder.compare("«Қайнар»", "Қала")).isNegative();
        assertThat(KazakhOrder.compare("«Қайнар»", "Қайнар")).isNotZero();
        assertThat(KazakhOrder.compare("Қайнар", "Қайнар")).isZero();
    }
}

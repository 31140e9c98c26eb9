package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleCommandTest {

    @Test
    void ratesTheInventedOblastAndSaysThatItIsInvented() {
        Ran ran = Ran.of("sample", "--check", "--lang", "kk");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Облыс та, әрбір сан да ойдан шығарылған")
                .contains("2025 жылғы 4-тоқсан")
                .contains("scores.csv")
                .contains("rating.xlsx")
                .contains("report.html")
                .contains("values-departments.csv")
                .contains("Тексерілді");
    }
}

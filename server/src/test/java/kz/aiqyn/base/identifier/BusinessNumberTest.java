package kz.aiqyn.base.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNumberTest {

    @ParameterizedTest
    @CsvSource({
        "99034000001, LEGAL_ENTITY",
        "12115000042, FOREIGN_ENTITY",
        "12114100042, BRANCH",
        "12115200042, REPRESENTATIVE",
        "12116300042, JOINT_TRADERS",
        "85010130012, PERSON",
    })
    void knowsWhoseANumberIs(String eleven, BusinessNumber.Kind kind) {
        String digits = eleven + BusinessNumber.check(eleven);
        assertThat(BusinessNumber.of(digits)).hasValue(new BusinessNumber(digits, kind));
        assertThat(BusinessNumber.isOfEnterprise(digits)).isEqualTo(kind != BusinessNumber.Kind.PERSON);
    }

    @Test
    void isNoneWithAnyOtherLastDigit() {
        String eleven = "99034000001";
        int right = BusinessNumber.check(eleven);
        for (int last = 0; last < 10; last++) {
            assertThat(BusinessNumber.of(eleven + last).isPresent())
                    .as("%s%d", eleven, last)
                    .isEqualTo(last == right);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12114100042", "1211410004212", "12117100042x", "951301300124"})
    void isNoneInAnyOtherForm(String text) {
        assertThat(BusinessNumber.of(text)).isEmpty();
    }

    @Test
    void takesAMistypedNumberOfAPersonForOne() {
        assertThat(BusinessNumber.isLikePersons("850101300123")).isTrue();
        assertThat(BusinessNumber.isLikePersons("121141000421")).isFalse();
    }
}

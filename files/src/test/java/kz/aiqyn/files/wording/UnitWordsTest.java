package kz.aiqyn.files.wording;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

/// Units of measurement are words, and words have forms.
class UnitWordsTest {

    private final Wording kazakh = Wording.of(Language.KK);
    private final Wording russian = Wording.of(Language.RU);
    private final Wording english = Wording.of(Language.EN);

    @Test
    void putsRussianUnitsIntoTheCaseOfTheirNumber() {
        assertThat(russian.amount(new Amount(36.37, "place/1000 pupil")))
                .isEqualTo("36,37\u00a0места на 1000\u00a0учащихся");
        assertThat(russian.amount(new Amount(3.67, "accident/100 km"))).isEqualTo("3,67\u00a0аварии на 100\u00a0км");
        assertThat(russian.amount(new Amount(21, "school"))).isEqualTo("21\u00a0школа");
        assertThat(russian.amount(new Amount(12, "school"))).isEqualTo("12\u00a0школ");
        assertThat(russian.amount(new Amount(4, "bid/lot"))).isEqualTo("4\u00a0заявки участников на лот");
        assertThat(russian.amount(new Amount(-2, "day"))).isEqualTo("-2\u00a0дня");
        assertThat(russian.amount(new Amount(12_345, "person"))).isEqualTo("12\u202f345\u00a0человек");
    }

    @Test
    void saysWhatSomethingIsDividedBy() {
        assertThat(russian.unit("thousand KZT/person")).isEqualTo("тыс. тенге на человека");
        assertThat(russian.unit("job/loan")).isEqualTo("рабочих мест на кредит");
        assertThat(russian.unit("km/hour")).isEqualTo("км в час");
        assertThat(kazakh.unit("place/1000 pupil")).isEqualTo("орын, 1000\u00a0оқушыға шаққанда");
        assertThat(kazakh.unit("km/hour")).isEqualTo("км, сағатына");
        assertThat(kazakh.amount(new Amount(36.37, "place/1000 pupil"))).isEqualTo("1000\u00a0оқушыға 36,37\u00a0орын");
        assertThat(english.amount(new Amount(1, "job/10000 person"))).isEqualTo("1\u00a0job per 10,000\u00a0persons");
        assertThat(english.amount(new Amount(2.5, "bid/lot"))).isEqualTo("2.5\u00a0bids per lot");
    }

    @Test
    void leavesProductsAndPowersAsTheyAreWritten() {
        assertThat(russian.unit("KZT*ha/m2")).isEqualTo("тенге*га/м²");
        assertThat(russian.unit("%")).isEqualTo("%");
        assertThat(russian.unit("")).isEmpty();
        assertThat(russian.unit("1")).isEmpty();
        assertThat(russian.unit("something/else")).isEqualTo("something на else");
    }
}

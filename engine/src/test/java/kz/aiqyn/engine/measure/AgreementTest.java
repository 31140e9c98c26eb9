package kz.aiqyn.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a source's declaration of a measure can be read as a methodology's.
class AgreementTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            KZT              | mln KZT          | 0.000001
            thousand KZT     | mln KZT          | 0.001
            bn KZT           | thousand KZT     | 1000000
            m2               | ha               | 0.0001
            kg/ha            | t/km2            | 0.1
            minute           | hour             | 1/60
            hour             | s                | 3600
            km/hour          | m/s              | 1000/3600
            item/person      | item/1000 person | 1000
            KZT * 1/person   | KZT/person       | 1
            %                | %                | 1
            %/year           | %/month          | 1/12
            coefficient      | 1                | 1
            Шартты бас       | шартты  бас      | 1
            """)
    void convertsWhatHasTheSameDimension(String given, String wanted, String ratio) {
        assertThat(UnitRatio.between(given, wanted)).get().asString().isEqualTo(ratio);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ha               | mln KZT
            school           | hospital
            month            | day
            KZT              | USD
            %                | coefficient
            %                | ‰
            100              | %
            pp               | %
            %/year           | coefficient/year
            100pp            | 100
            шартты бас       | бас
            mwh              | MWh
            MWh              | mwh
            """)
    void convertsNothingElse(String given, String wanted) {
        assertThat(UnitRatio.between(given, wanted)).isEmpty();
    }

    /// In binary fractions 1234567.1 thousandths are 1234.5671000000002.
    @ParameterizedTest(name = "{0} {1} = {3} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1234567.1 | thousand KZT | bn KZT       | 1.2345671
            0.1       | mln KZT      | thousand KZT | 100
            1.1       | mln KZT      | KZT          | 1100000
            4.35      | ha           | m2           | 43500
            0.07      | t            | g            | 70000
            2         | hour         | minute       | 120
            50        | minute       | hour         | 0.8333333333333334
            0         | KZT          | mln KZT      | 0
            -5.3      | bn KZT       | mln KZT      | -5300
            """)
    void convertsDecimalsExactly(double number, String given, String wanted, double result) {
        assertThat(UnitRatio.between(given, wanted).orElseThrow().apply(number)).isEqualTo(result);
    }

    @Test
    void convertsWhatIsTooLargeToInfinity() {
        assertThat(UnitRatio.between("trn KZT", "KZT").orElseThrow().apply(1e300))
                .isInfinite();
    }

    /// The source's unit, period and roll-up, then the methodology's.
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            KZT MONTH SUM          | KZT MONTH SUM              | Agreed
            KZT MONTH SUM          | KZT QUARTER SUM            | Agreed
            KZT YEAR LAST          | KZT YEAR LAST              | Agreed
            KZT YEAR SUM           | KZT YEAR CUMULATIVE        | Agreed
            KZT YEAR SUM           | KZT MONTH SUM              | [PERIOD]
            KZT YEAR LAST          | KZT QUARTER LAST           | [PERIOD]
            KZT MONTH SUM          | KZT MONTH CUMULATIVE       | [ROLL_UP]
            KZT MONTH CUMULATIVE   | KZT YEAR SUM               | [ROLL_UP]
            KZT YEAR SUM           | KZT YEAR LAST              | [ROLL_UP]
            KZT QUARTER MEAN       | KZT QUARTER LAST           | [ROLL_UP]
            ha YEAR LAST           | KZT MONTH SUM              | [UNIT, PERIOD, ROLL_UP]
            """)
    void periodsAreRolledUpAndRollUpsAreTheSame(String given, String wanted, String result) {
        assertThat(
                        switch (Agreement.between(measure(given), measure(wanted))) {
                            case Agreement.Agreed _ -> "Agreed";
                            case Agreement.Disagreed(var aspects) -> aspects.toString();
                        })
                .isEqualTo(result);
    }

    private static Measure measure(String written) {
        String[] words = written.split(" ");
        return new Measure("m", Names.same("m"), words[0], PeriodKind.valueOf(words[1]), RollUp.valueOf(words[2]));
    }
}

package kz.aiqyn.files.period;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024|2024",
                "2024-03|2024-03",
                "2024-M12|2024-12",
                "2024M12|2024-12",
                "2024m1|2024-01",
                "2024-M01|2024-01",
                "2024-Q3|2024-Q3",
                "2024Q3|2024-Q3",
                "2024 q3|2024-Q3",
                "Q3 2024|2024-Q3",
                "Q3-2024|2024-Q3",
                "3Q2024|2024-Q3",
                "2024-S2|2024-H2",
                "2024S1|2024-H1",
                "2024-H1|2024-H1",
                "2024-B1|2024-H1",
                "H2 2024|2024-H2",
                "2024-A1|2024",
                "2024A|2024",
                "2024-01/P1M|2024-01",
                "2024-04/P3M|2024-Q2",
                "2024-07-01/P6M|2024-H2",
                "2024-01-01T00:00:00/P1Y|2024",
                "03.2024|2024-03",
                "03/2024|2024-03",
                "2024.03|2024-03",
                "2024/03|2024-03",
                "2024–03|2024-03",
                "2024-03-01|2024-03",
                "2024-03-01T00:00:00|2024-03",
                "2024-03-01 00:00|2024-03",
                "01.03.2024|2024-03",
                "1.3.2024 0:00:00|2024-03",
                "01.03.2024 г.|2024-03"
            })
    void readsCodesAndDates(String text, String expected) {
        assertThat(PeriodText.find(text)).as(text).contains(Period.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 жыл|2024",
                "2024 ж.|2024",
                "2024 год|2024",
                "2024г.|2024",
                "за 2024 год|2024",
                "в 2024 году|2024",
                "2024 жылғы 3-тоқсан|2024-Q3",
                "2024 жылдың 3-тоқсаны|2024-Q3",
                "2024 ж. I тоқсан|2024-Q1",
                "І тоқсан 2024|2024-Q1",
                "ІV тоқсан, 2024 ж.|2024-Q4",
                "Ⅲ квартал 2024 г.|2024-Q3",
                "III квартал 2024 года|2024-Q3",
                "3 кв. 2024|2024-Q3",
                "3кв.2024г.|2024-Q3",
                "первый квартал 2024 года|2024-Q1",
                "в 1-м квартале 2024 г.|2024-Q1",
                "2024 жылғы төртінші тоқсан|2024-Q4",
                "1st quarter 2024|2024-Q1",
                "second quarter of 2024|2024-Q2",
                "1 полугодие 2024|2024-H1",
                "II полугодие 2024 г.|2024-H2",
                "1-жартыжылдық 2024|2024-H1",
                "2024 жылдың бірінші жартыжылдығы|2024-H1",
                "2024 жылғы 2-ші жарты жылдық|2024-H2",
                "first half of 2024|2024-H1",
                "second half-year 2024|2024-H2",
                "қаңтар 2024|2024-01",
                "2024 жылғы қаңтар|2024-01",
                "2024 жылдың қаңтары|2024-01",
                "2024 жылдың желтоқсан айы|2024-12",
                "қыркүйек айында 2024 ж.|2024-09",
                "2024 жылдың қыркүйегі|2024-09",
                "қар. 2024|2024-11",
                "жел 2024 ж.|2024-12",
                "январь 2024 г.|2024-01",
                "января 2024|2024-01",
                "в январе 2024 года|2024-01",
                "янв.2024|2024-01",
                "сент. 2024 г.|2024-09",
                "май 2024|2024-05",
                "мая 2024|2024-05",
                "март, 2024|2024-03",
                "дек-2024|2024-12",
                "December 2024|2024-12",
                "2024 Dec|2024-12",
                "Sept 2024|2024-09",
                "1 января 2024 г.|2024-01",
                "2024 жылғы 1 наурыз|2024-03",
                "March 1, 2024|2024-03",
                "1 қаң. 2024|2024-01",
                "2024 декабрь мес.|2024-12"
            })
    void readsWords(String text, String expected) {
        assertThat(PeriodText.find(text)).as(text).contains(Period.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-W05|week",
                "2024W5|week",
                "5 неделя 2024|week",
                "2024 жылғы 3-апта|week",
                "2024-T1|third",
                "2024-D365|day",
                "2024-03-15|day",
                "15.03.2024|day",
                "15 наурыз 2024|day",
                "на 1 января 2024 года|day",
                "2024-03-01T12:30:00|day",
                "31 декабря 2024|day",
                "2024-01/2024-03|span",
                "2024-01-01/2024-01-31|span",
                "январь-март 2024|span",
                "қаңтар–наурыз 2024|span",
                "янв - мар 2024|span",
                "2024-2025|span",
                "2024/2025|span",
                "2023, 2024|span",
                "9 месяцев 2024|span",
                "9 мес. 2024|span",
                "2024 жылғы 9 ай|span",
                "I-III кварталы 2024|span",
                "Q1-Q3 2024|span",
                "2024-01/P2M|span",
                "01/03/2024|slashes",
                "янв.24|short-year",
                "Jan-24|short-year",
                "қаңтар 24|short-year",
                "дек24|short-year",
                "Q1'24|short-year",
                "1 кв. 24 г.|short-year",
                "01.03.24|short-year",
                "1-тоқсан|no-year",
                "январь|no-year",
                "Q3|no-year",
                "2024-М12|letters",
                "2024-Н1|letters",
                "сәуiр 2024|letters",
                "2024-M13|wrong",
                "2024-Q9|wrong",
                "2024-Q5|wrong",
                "2024-S3|wrong",
                "2024-A2|wrong",
                "2024-1|wrong",
                "2024.1|wrong",
                "2024.0|wrong",
                "3.2024|wrong",
                "13.2024|wrong",
                "31.02.2024|day",
                "2024 (оценка)|wrong",
                "2024*|wrong",
                "план 2024|wrong",
                "5-тоқсан 2024|wrong",
                "FY2024|wrong",
                "202403|wrong",
                "45352|wrong",
                "٢٠٢٤|wrong",
                "２０２４|wrong",
                "24|wrong",
                "2024-03-|wrong",
                "''|wrong"
            })
    void refusesWhatIsNotWhollyUnderstood(String text, String why) {
        assertThat(PeriodText.find(text)).as(text).isEmpty();
        assertThat(PeriodText.fault(text).key()).as(text).isEqualTo("table.period." + why);
    }

    @Test
    void seesThroughMarksThatAreNotShown() {
        assertThat(PeriodText.find("\u200E2024\u00A0ж. 3\u2011тоқсан\uFEFF")).contains(Period.of("2024-Q3"));
        assertThat(PeriodText.find("ма\u0438\u0306 2024")).contains(Period.of("2024-05"));
    }

    @Test
    void leavesPartsOfAYearToWhoKnowsTheYear() {
        assertThat(PeriodText.of("2-тоқсан")).isEqualTo(new PeriodText.Part(PeriodKind.QUARTER, 2));
        assertThat(PeriodText.of("янв")).isEqualTo(new PeriodText.Part(PeriodKind.MONTH, 1));
        assertThat(PeriodText.of("Қар жамылғысы")).isInstanceOf(PeriodText.Silent.class);
        assertThat(PeriodText.of("қар")).isInstanceOf(PeriodText.Silent.class);
        assertThat(PeriodText.of("Доля населения 15-24 лет")).isInstanceOf(PeriodText.Silent.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Итоги за III квартал 2024 года|2024-Q3",
                "2024 жылғы мәліметтер|2024",
                "Таблица 3. Показатели 20 регионов, 2024 год|2024",
                "Приложение к приказу от 12.03.2023 № 5. Итоги 2024 года|2024",
                "3 квартал (2024 год)|2024-Q3",
                "2024 жылғы көрсеткіштер, 2024 жылғы 2-тоқсан|2024-Q2",
                "Отчёт за 2024-M12|2024-12",
                "Жилая площадь, кв. м, за 2024 год|2024"
            })
    void findsTheOnePeriodOfATitle(String text, String expected) {
        assertThat(PeriodText.inTitle(text)).as(text).isEqualTo(new PeriodText.Whole(Period.of(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Данные на 01.02.2025",
                "на 1 января 2025 года",
                "за январь–сентябрь 2024 года",
                "за 9 месяцев 2024 года",
                "с января 2024 года",
                "2024 жылға дейін",
                "2020 жылдан бастап",
                "2023–2024 годы",
                "5 неделя 2024 года",
                "2024-W05"
            })
    void findsNoPeriodInATitleThatIsUnclear(String text) {
        assertThat(PeriodText.inTitle(text)).as(text).isInstanceOf(PeriodText.Unclear.class);
    }
}

package kz.aiqyn.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SerialDateTest {

    @Test
    void countsDaysAsSpreadsheetsDo() {
        assertThat(SerialDate.find(45352, false)).contains(LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(SerialDate.find(43890, true)).contains(LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(SerialDate.find(1, false)).contains(LocalDateTime.of(1900, 1, 1, 0, 0));
        assertThat(SerialDate.find(59, false)).contains(LocalDateTime.of(1900, 2, 28, 0, 0));
        assertThat(SerialDate.find(61, false)).contains(LocalDateTime.of(1900, 3, 1, 0, 0));
        assertThat(SerialDate.find(0, true)).contains(LocalDateTime.of(1904, 1, 1, 0, 0));
        assertThat(SerialDate.find(2_958_465, false)).contains(LocalDateTime.of(9999, 12, 31, 0, 0));
    }

    @Test
    void roundsTimesToTheSecondThatIsShown() {
        assertThat(SerialDate.find(45352.5, false)).contains(LocalDateTime.of(2024, 3, 1, 12, 0));
        assertThat(SerialDate.find(45351.9999999, false)).contains(LocalDateTime.of(2024, 3, 1, 0, 0));
    }

    @Test
    void findsNoDateWhereSpreadsheetsShowNone() {
        assertThat(SerialDate.find(-1, false)).isEmpty();
        assertThat(SerialDate.find(0.5, false)).isEmpty();
        assertThat(SerialDate.find(60, false)).isEmpty();
        assertThat(SerialDate.find(2_958_466, false)).isEmpty();
        assertThat(SerialDate.find(1e300, true)).isEmpty();
    }
}

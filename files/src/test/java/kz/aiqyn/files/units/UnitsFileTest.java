package kz.aiqyn.files.units;

import static kz.aiqyn.files.values.DataTests.file;
import static kz.aiqyn.files.values.DataTests.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsFileTest {

    @TempDir
    Path folder;

    @Test
    void losesNothingInWritingAndReading() throws IOException {
        Path file = file(
                folder,
                "u.csv",
                "name_ru,code,kato,kind,parent,from,to,name_kk,name_en,Area,akim",
                "область,o,610000000,oblast,,,,облыс,oblast,,",
                "\"район \"\"А\"\"\",a,010203040506,district,o,2023-01-01,2024-12-31,А ауданы,A,12.5,\"Б, В\"");
        Units units = units(UnitsFile.read(file));
        assertThat(units.get(1).kato()).isEqualTo("010203040506");
        assertThat(units.get(1).attribute("Area")).contains("12.5");
        Path copy = folder.resolve("copy.csv");
        UnitsFile.write(units, copy);
        assertThat(units(UnitsFile.read(copy)).list()).isEqualTo(units.list());
    }

    @Test
    void tellsEverythingThatIsWrong() throws IOException {
        Path file = file(
                folder,
                "u.csv",
                "code;kato;parent;from;to",
                "a;12;;;",
                "a;;;;",
                ";;;;2024-01-01",
                "b;;x;;",
                "c;;d;;",
                "d;;c;;",
                "e;;;01.02.2024;",
                "f;;;2024-02-01;2024-01-01");
        assertThat(places(UnitsFile.read(file)))
                .containsExactly(
                        "2 [2 (kato)] table.units.kato",
                        "3 [1 (code)] table.units.twice",
                        "4 [1 (code)] table.cell.blank",
                        "8 [4 (from)] table.units.day",
                        "9 [5 (to)] table.units.days",
                        "5 [3 (parent)] table.units.parent",
                        "6 [3 (parent)] table.units.circle");
    }

    @Test
    void refusesCodesThatWereMadeNumbersOfAndShowsWhatAParentLooksLike() throws IOException {
        Path file =
                file(folder, "u.csv", "code,name,parent", "710000000.0,А,", "7.5E+08,Б,", "oblast,В,", "d,Г,оblast");
        Read<Units> read = UnitsFile.read(file);
        assertThat(places(read))
                .containsExactly(
                        "2 [1 (code)] table.code.number",
                        "3 [1 (code)] table.code.number",
                        "5 [3 (parent)] table.units.parent.near");
    }

    @Test
    void needsACode() throws IOException {
        assertThat(places(UnitsFile.read(file(folder, "u.csv", "id,name", "1,2"))))
                .containsExactly("1 [] table.units.header");
    }

    private static Units units(Read<Units> read) {
        return switch (read) {
            case Read.Done<Units>(Units value, var notices) -> value;
            case Read.Failed<Units>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}

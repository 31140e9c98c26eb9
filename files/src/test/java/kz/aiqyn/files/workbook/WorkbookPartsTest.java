package kz.aiqyn.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkbookPartsTest {

    @Test
    void findsPartsByRelativeAndAbsoluteTargets() {
        assertThat(PartNames.resolve("xl/workbook.xml", "worksheets/sheet1.xml"))
                .isEqualTo("xl/worksheets/sheet1.xml");
        assertThat(PartNames.resolve("xl/workbook.xml", "/xl/worksheets/sheet1.xml"))
                .isEqualTo("xl/worksheets/sheet1.xml");
        assertThat(PartNames.resolve("xl/workbook.xml", "../data/./sheet.xml")).isEqualTo("data/sheet.xml");
        assertThat(PartNames.resolve("xl/workbook.xml", "worksheets\\sheet1.xml"))
                .isEqualTo("xl/worksheets/sheet1.xml");
        assertThat(PartNames.resolve("", "xl/workbook.xml")).isEqualTo("xl/workbook.xml");
        assertThat(PartNames.resolve("xl/workbook.xml", "my%20sheet+1.xml")).isEqualTo("xl/my sheet+1.xml");
        assertThat(PartNames.resolve("xl/workbook.xml", "../../../etc/passwd")).isEqualTo("etc/passwd");
        assertThat(PartNames.relationships("xl/workbook.xml")).isEqualTo("xl/_rels/workbook.xml.rels");
        assertThat(PartNames.relationships("")).isEqualTo("_rels/.rels");
    }

    @Test
    void decodesLettersThatXmlDoesNotAllow() {
        assertThat(EscapedText.decode("a_x000D_b")).isEqualTo("a\rb");
        assertThat(EscapedText.decode("_x005F_x0041_")).isEqualTo("_x0041_");
        assertThat(EscapedText.decode("_x049A_аз")).isEqualTo("Қаз");
        assertThat(EscapedText.decode("_xD83D__xDE00_")).isEqualTo("😀");
        assertThat(EscapedText.decode("tax_x1_x00_xZZZZ_")).isEqualTo("tax_x1_x00_xZZZZ_");
    }

    @Test
    void readsPlacesOfCells() {
        assertThat(CellReference.find("A1")).contains(new CellReference(1, 0));
        assertThat(CellReference.find("XFD1048576")).contains(new CellReference(1_048_576, 16_383));
        assertThat(CellReference.find("XFE1")).isEqualTo(Optional.empty());
        assertThat(CellReference.find("A1048577")).isEqualTo(Optional.empty());
        assertThat(CellReference.find("A0")).isEqualTo(Optional.empty());
        assertThat(CellReference.find("12")).isEqualTo(Optional.empty());
        assertThat(CellReference.find("A99999999999999999999")).isEqualTo(Optional.empty());
        assertThat(CellRange.find("B2:D4")).contains(new CellRange(2, 1, 4, 3));
    }
}

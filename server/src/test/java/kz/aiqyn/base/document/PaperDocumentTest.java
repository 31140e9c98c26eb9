package kz.aiqyn.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Columns;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.document.PaperPart.Facts;
import kz.aiqyn.base.document.PaperPart.Heading;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Picture;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.document.PaperPart.Table;
import kz.aiqyn.engine.text.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperDocumentTest {

    private static final Instant AT = Instant.parse("2026-01-19T06:00:00Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String LETTERS = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё ₸ → ↑ ↓ –";
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 20">\
            <line x1="0" y1="10" x2="400" y2="10" stroke="#17212b"/><circle cx="300" cy="10" r="5" fill="#e0a800"/></svg>""";

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void isTheSameBytesWheneverItIsMade(PaperFormat format) {
        byte[] first = format.write(document(3, false));
        byte[] second = format.write(document(3, false));
        assertThat(second).isEqualTo(first);
        assertThat(format.write(document(4, false))).isNotEqualTo(first);
    }

    @Test
    void knowsNoTimeButThatOfWhatItIsMadeFrom() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(document(1, false)))) {
            Calendar made = pdf.getDocumentInformation().getCreationDate();
            assertThat(made.toInstant()).isEqualTo(AT);
            assertThat(pdf.getDocumentInformation().getModificationDate()).isEqualTo(made);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Құжат");
            String described = new String(
                    pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(DAY.matcher(described).results().map(MatchResult::group)).isEmpty();
        }
        byte[] docx = PaperFormat.DOCX.write(document(1, false));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("2026-01-19T06:00:00");
            }
        }
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(read.getProperties().getCoreProperties().getCreated()).isEqualTo(AT);
            assertThat(read.getProperties().getCoreProperties().getModified()).isEqualTo(AT);
        }
    }

    @Test
    void saysTheSameInBothFormatsWithEveryLetterOfKazakh() throws IOException {
        PaperDocument document = document(2, false);
        String printed;
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(document))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            printed = new PDFTextStripper().getText(pdf);
        }
        String written;
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(document)));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            written = text.getText();
            assertThat(docx.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(docx.getAllPictures()).hasSize(1);
        }
        for (String words : List.of(
                "Құжат", LETTERS, "Бірінші баған", "Екінші баған", "Шығанақ ауданы 2", "81,4", "Себебі", "мөр 0a1b")) {
            assertThat(printed).as("PDF").contains(words);
            assertThat(written).as("DOCX").contains(words);
        }
    }

    @Test
    void isSetSmallerUntilItFitsOneSheet() throws IOException {
        try (PDDocument several = Loader.loadPDF(PaperFormat.PDF.write(document(52, false)));
                PDDocument one = Loader.loadPDF(PaperFormat.PDF.write(document(52, true)))) {
            assertThat(several.getNumberOfPages()).isEqualTo(2);
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(one)).contains("Шығанақ ауданы 52");
        }
        // What fits no sheet in letters that can be read is not cut off.
        try (PDDocument many = Loader.loadPDF(PaperFormat.PDF.write(document(200, true)))) {
            assertThat(many.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(many)).contains("Шығанақ ауданы 200");
        }
    }

    @Test
    void refusesARowThatIsNotOfItsTable() {
        assertThatThrownBy(() -> new Table("Орындар", List.of(new Column("Орын", 1, true)), List.of(List.of("1", "2"))))
                .hasMessage("Орындар: found a row of 2 cells, expected 1");
    }

    private static PaperDocument document(int rows, boolean oneSheet) {
        List<List<String>> table = new java.util.ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            table.add(List.of(Integer.toString(i), "Шығанақ ауданы " + i, "81,4"));
        }
        Paragraph cause = Paragraph.plain(Run.bold("Себебі: "), Run.of("бюджеттің атқарылуы 82 % <91 %>"));
        return new PaperDocument(
                Language.KK,
                "Құжат",
                List.of(
                        new Heading(1, "Құжат"),
                        Paragraph.quiet(LETTERS),
                        new Columns(List.of(
                                List.of(new Heading(2, "Бірінші баған"), cause),
                                List.of(
                                        new Heading(2, "Екінші баған"),
                                        cause,
                                        new Facts(Collections.nCopies(2, new Fact("Әкімі", "Айдос Үлгіұлы")))))),
                        new Picture(SVG, 15, 20, "Балдар"),
                        new Table(
                                "Орындар",
                                List.of(
                                        new Column("Орны", 1, true),
                                        new Column("Субъект", 6, false),
                                        new Column("Балл", 1, true)),
                                table)),
                List.of("Үлгі облысы · 2025 жылғы 4-тоқсан", "мөр 0a1b"),
                new PaperDocument.Source("0a1b", AT),
                oneSheet);
    }
}

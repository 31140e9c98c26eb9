package kz.aiqyn.base.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Bars;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Contents;
import kz.aiqyn.base.document.PaperPart.Heading;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Table;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.ApprovedPaper;
import kz.aiqyn.testing.OfficeProgram;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents with chapters, as the pack of a meeting is.
class PackTest {

    private static final List<Integer> PAGES = List.of(2, 4, 6, 7);

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    void looksAsItWasApproved(Language language) {
        byte[] pdf = PaperFormat.PDF.write(new InventedPack(language).document());
        ApprovedPaper.isAsApproved("pack-" + language.code(), pdf);
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void isTheSameBytesWheneverItIsMade(PaperFormat format) {
        PaperDocument pack = new InventedPack(Language.KK).document();
        assertThat(format.write(pack)).isEqualTo(format.write(pack));
    }

    @Test
    void leadsFromItsContentsToThePagesOfItsChapters() throws IOException {
        PaperDocument pack = new InventedPack(Language.KK).document();
        assertThat(PdfWriter.pages(pack)).isEqualTo(PAGES);
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(pack))) {
            String first = page(pdf, 1);
            // In the order in which it is read, numbers that stay with their endings too.
            assertThat(first).contains("Жыл мақсаттарының 118-інен 97-сіне қол жетті; даму бюджетінің 2,1 млрд");
            assertThat(pdf.getPage(0).getAnnotations()).hasOnlyElementsOfType(PDAnnotationLink.class);
            assertThat(pdf.getPage(0).getAnnotations())
                    .allMatch(link -> pack.chapters().contains(link.getContents()));
            List<String> bookmarks = StreamSupport.stream(
                            pdf.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .children()
                                    .spliterator(),
                            false)
                    .map(PDOutlineItem::getTitle)
                    .toList();
            assertThat(bookmarks).isEqualTo(pack.chapters());
            for (int i = 0; i < PAGES.size(); i++) {
                String chapter = pack.chapters().get(i);
                assertThat(first).containsPattern(chapter + " +\\.+ " + PAGES.get(i));
                assertThat(page(pdf, PAGES.get(i))).contains(chapter);
            }
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(page(pdf, page)).contains(page + " / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void repeatsTheHeadOfATableOnEachOfItsPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(new InventedPack(Language.RU).document()))) {
            for (int page = PAGES.getLast(); page <= pdf.getNumberOfPages(); page++) {
                assertThat(page(pdf, page)).contains("Наименование", "Причина");
            }
        }
    }

    @Test
    void isTaggedForReadersOfScreens() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(new InventedPack(Language.KK).document()))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("kk");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            List<String> tags = new ArrayList<>();
            tags(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "P", "Table", "THead", "TR", "TH", "TD", "Link");
        }
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }

    /// A heading that would be the last line of a page goes over to the next.
    @ParameterizedTest
    @ValueSource(ints = {50, 51, 52, 53, 54, 55})
    void leavesNoHeadingAloneAtTheFootOfAPage(int lines) throws IOException {
        List<PaperPart> parts = new ArrayList<>(Collections.nCopies(lines, Paragraph.quiet("Жол")));
        parts.add(new Heading(2, "Тақырып"));
        parts.add(new Table("Кесте", List.of(new Column("Атауы", 1, false)), Collections.nCopies(9, List.of("Ұяшық"))));
        PaperDocument document = new PaperDocument(
                Language.KK, "Құжат", parts, List.of(), new PaperDocument.Source("0a1b", Instant.EPOCH), false);
        try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(document))) {
            String first = page(pdf, 1);
            assertThat(first.contains("Ұяшық")).isEqualTo(first.contains("Тақырып"));
        }
    }

    @Test
    void listsItsChaptersInWordAndBeginsEachOnAPage() throws IOException {
        PaperDocument pack = new InventedPack(Language.KK).document();
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(pack)))) {
            List<XWPFParagraph> lines = styled(docx, "TOC1");
            assertThat(lines).hasSize(4);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).getCTP().xmlText())
                        .contains(pack.chapters().get(i), "PAGEREF", ">" + PAGES.get(i) + "<");
            }
            assertThat(lines.getFirst().getCTP().xmlText()).contains("TOC \\o \"1-1\"");
            assertThat(docx.isEnforcedUpdateFields()).isTrue();
            assertThat(styled(docx, "Heading1"))
                    .extracting(XWPFParagraph::getText)
                    .isEqualTo(pack.chapters());
            assertThat(styled(docx, "Heading1")).allMatch(XWPFParagraph::isPageBreak);
            assertThat(docx.getTables())
                    .allMatch(table -> table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
            assertThat(docx.getTables())
                    .filteredOn(table -> table.getRow(0).isRepeatHeader())
                    .hasSize(4);
        }
    }

    @Test
    void isReadByAnOfficeProgramWithItsContentsAndAllLetters(@TempDir Path folder) throws Exception {
        PaperDocument pack = new InventedPack(Language.KK).document();
        Path read = OfficeProgram.reads(PaperFormat.DOCX.write(pack), "pdf", folder);
        try (PDDocument printed = Loader.loadPDF(read.toFile())) {
            assertThat(printed.getNumberOfPages()).isBetween(6, 20);
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("ә ғ қ ң ө ұ ү һ і", "Ә Ғ Қ Ң Ө Ұ Ү Һ І", "1 / " + printed.getNumberOfPages());
            String first = page(printed, 1);
            assertThat(first).contains("Мазмұны");
            for (String chapter : pack.chapters()) {
                assertThat(first).containsPattern(chapter + "[. ]+\\d");
            }
        }
    }

    @Test
    void measuresBarsByTheLongestOrTheLine() {
        Bar half = new Bar("Шығанақ", 50, "50,0", false);
        Bar below = new Bar("Отарлы", -3, "-3,0", false);
        Bars beside = new Bars("Үлес, %", List.of(half, below), 100);
        assertThat(beside.reach(half)).isEqualTo(50);
        assertThat(beside.reach(below)).isZero();
        assertThat(beside.reachOfLine()).isEqualTo(100);
        assertThat(new Bars("Үлес, %", List.of(half), 0).reach(half)).isEqualTo(100);
    }

    @Test
    void refusesContentsTwiceAndAFirstPageWithoutAHeading() {
        Contents contents = new Contents("Мазмұны");
        PaperDocument.Source of = new PaperDocument.Source("0a1b", Instant.EPOCH);
        List<PaperPart> titled = List.of(new Heading(1, "Отырыс"));
        assertThatThrownBy(() -> PaperDocument.pack(Language.KK, List.of(), contents, titled, List.of(), of))
                .hasMessageContaining("the first page has a heading");
        assertThatThrownBy(() -> PaperDocument.pack(Language.KK, titled, contents, List.of(contents), List.of(), of))
                .hasMessageContaining("contents once");
    }

    private static List<XWPFParagraph> styled(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .toList();
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}

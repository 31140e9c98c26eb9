package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.testing.OfficeProgram;
import kz.aiqyn.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/// The sheet for Monday, of a published edition.
@PortalTest
class MondaySheetTest {

    private static final String PASSWORD = "қалың-орман-2026";
    private static final String SHEET = "/staff/monday/ulgi-akimats/2025-Q4/1/2026-02-02";

    /// A paragraph of an answer; where it stands is a heading on paper.
    private static final Pattern PARAGRAPH =
            Pattern.compile("<p(?: class=\"quiet\"| class=\"quiet rule\")?>(.*?)</p>", Pattern.DOTALL);

    @Autowired
    private AccountRegister accounts;

    @LocalServerPort
    private int port;

    private Visitor leader;

    private Visitor signedIn(String login, Role role) {
        Visitor visitor = new Visitor(port);
        if (visitor.signIn(login, PASSWORD).statusCode() != 302) {
            accounts.create(new NewAccount(login, login, PASSWORD, false, List.of(NewGrant.everywhere(role))));
            assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        }
        return visitor;
    }

    @BeforeEach
    void signIn() {
        leader = signedIn("sheet-leader", Role.LEADER);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOnePageWithWhoLeadsAndByWhatItCanBeMadeAgain(Language language) throws IOException {
        Words words = new Words(language);
        HttpResponse<byte[]> answer = leader.file(words.path(SHEET + ".pdf"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name ->
                        assertThat(name).contains("ulgi-akimats-2025-Q4-2026-02-02-" + language.code() + ".pdf"));
        keep(words, answer.body(), "pdf");
        byte[] docx = leader.file(words.path(SHEET + ".docx")).body();
        keep(words, docx, "docx");
        try (PDDocument pdf = Loader.loadPDF(answer.body());
                XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor written = new XWPFWordExtractor(document)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            holds(words, new PDFTextStripper().getText(pdf));
            holds(words, written.getText());
        }
    }

    /// Word for word as the screen says it, with the letters that only Kazakh has.
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void saysToTheLetterWhatTheScreenSays(Language language) throws IOException {
        Words words = new Words(language);
        String screen = leader.get(words.path("/staff")).body();
        List<String> answers = PARAGRAPH
                .matcher(screen.substring(0, screen.indexOf("<ul class=\"downloads\">")))
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", ""))
                .map(HtmlUtils::htmlUnescape)
                .filter(text -> !text.isBlank())
                .toList();
        assertThat(answers).hasSizeGreaterThan(20);
        List<String> written = paragraphs(today(words));
        assertThat(written).containsAll(answers);
        if (language == Language.KK) {
            assertThat(String.join("", written)).contains("ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "і", "Ү", "Қ");
        }
    }

    /// The office program that most bodies have reads the same text out of it.
    @Test
    void isReadByAnOfficeProgramAsItWasWritten(@TempDir Path folder) throws Exception {
        Words words = new Words(Language.KK);
        String read = plain(Files.readString(OfficeProgram.reads(today(words), "txt:Text (encoded):UTF8", folder)));
        assertThat(paragraphs(today(words))).allSatisfy(text -> assertThat(read).contains(plain(text)));
    }

    private byte[] today(Words words) {
        Matcher address = Pattern.compile("href=\"([^\"]*/staff/monday/[^\"]*\\.docx)\"")
                .matcher(leader.get(words.path("/staff")).body());
        assertThat(address.find()).isTrue();
        return leader.file(address.group(1)).body();
    }

    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> paragraphs = new ArrayList<>();
            document.getBodyElements().forEach(element -> paragraphs(element, paragraphs));
            return paragraphs;
        }
    }

    private static void paragraphs(IBodyElement element, List<String> into) {
        switch (element) {
            case XWPFParagraph paragraph -> into.add(paragraph.getText().strip());
            case XWPFTable table ->
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getBodyElements().stream())
                        .forEach(inner -> paragraphs(inner, into));
            default -> throw new IllegalStateException("not of our documents: " + element.getElementType());
        }
    }

    private static void holds(Words words, String text) {
        Published edition = InventedRatings.get()
                .find(InventedRatings.AKIMATS, Period.quarter(2025, 4))
                .orElseThrow();
        assertThat(plain(text))
                .contains(plain(words.wording().period(Period.quarter(2025, 4))))
                .contains(plain(words.say("monday.leads")), plain(words.say("monday.lags")))
                .contains(plain(words.say("monday.fell")), "АйдосҮлгіұлы", "→")
                .contains(plain(words.wording().period(Period.month(2025, 12))))
                .contains(plain(words.say("monday.heard", 2, 1)), plain(words.say("web.invented")))
                .contains(
                        plain(words.say(
                                "monday.foot.made",
                                words.moment(edition.publishedAt()),
                                LocalDate.of(2026, 2, 2),
                                edition.digest())),
                        edition.digest());
    }

    /// Where lines and pages break is no matter here.
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    /// For who wants to look at it.
    private static void keep(Words words, byte[] bytes, String ending) throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target", "monday")).resolve("sheet-" + words.code() + "." + ending),
                bytes);
    }

    @Test
    void isTheSameBytesWhenItIsMadeAgain() {
        for (String ending : List.of(".pdf", ".docx")) {
            byte[] first = leader.file("/kk" + SHEET + ending).body();
            assertThat(signedIn("sheet-approver", Role.APPROVER)
                            .file("/kk" + SHEET + ending)
                            .body())
                    .isEqualTo(first);
            assertThat(leader.file("/kk/staff/monday/ulgi-akimats/2025-Q4/1/2026-02-03" + ending)
                            .body())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void showsTheMonthThatWasPublishedByItsDay() throws IOException {
        byte[] sheet = leader.file("/ru/staff/monday/ulgi-akimats/2025-Q3/1/2025-10-20.pdf")
                .body();
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(new Words(Language.RU).wording().period(Period.month(2025, 9)))
                    .doesNotContain(new Words(Language.RU).wording().period(Period.month(2025, 12)));
        }
    }

    @Test
    void isThereForNoDayOnWhichNobodyCouldHaveReadIt() {
        HttpResponse<String> early = leader.get("/ru/staff/monday/ulgi-akimats/2025-Q4/1/2026-01-01.pdf");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("01.01.2026", "19.01.2026");
        assertThat(leader.get("/ru/staff/monday/ulgi-akimats/2025-Q4/1/2999-01-01.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/ru/staff/monday/ulgi-akimats/2025-Q4/9/2026-02-02.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/ru/staff/monday/nothing/2025-Q4/1/2026-02-02.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isForWhoeverLeads() {
        assertThat(signedIn("sheet-auditor", Role.AUDITOR)
                        .get("/kk" + SHEET + ".pdf")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/kk" + SHEET + ".pdf").statusCode()).isEqualTo(302);
    }
}

package kz.aiqyn.portal.monday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.document.PaperFormat;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.portal.edition.ShortTable;
import kz.aiqyn.rating.edition.Published;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sheet where everything is as long as it can be: as many peer groups as it takes, and names of sixty letters.
class LongNamesTest {

    private static final String UNIT = "Әлеуметтік-экономикалық жоспарлау және қаржыландыру басқармасы";
    private static final String HEAD =
            "Мұхаметқалиқызы-Әбдірахманова Гүлбаршын, басқарма басшысының міндетін атқарушы, 01.03.2024 бастап";
    private static final String SENTENCE =
            "«Ауыл шаруашылығы өнімдерін қайта өңдеудегі еңбек өнімділігінің нақты көлем индексі» – 108,3 %, бұрын"
                    + " 110,9 % болған (−0,44 балл)";

    @ParameterizedTest
    @EnumSource(Language.class)
    void allOfItStandsOnOnePage(Language language) throws IOException {
        Words words = new Words(language);
        UnitAnswer unit = new UnitAnswer(
                "14",
                UNIT,
                "/kk",
                "46,1",
                "↓3",
                words.say("monday.standing", 14, "46,1", words.say("report.movement.down", 10, 4, 14)),
                HEAD,
                SENTENCE,
                SENTENCE);
        ShortTable.Row row = new ShortTable.Row("14", "↓3", "", UNIT, "/kk", "46,1");
        List<ShortTable.Group> groups = Collections.nCopies(
                5, new ShortTable.Group("Облыстық маңызы бар қалалар", 14, Collections.nCopies(5, row)));
        MondayAnswers answers = new MondayAnswers(
                UNIT,
                words.wording().period(Period.quarter(2025, 4)),
                "/kk",
                words.say("monday.lede", 200, "2", LocalDate.of(2026, 1, 19)),
                Collections.nCopies(3, unit),
                Collections.nCopies(3, unit),
                Collections.nCopies(2, unit),
                words.say("monday.fell.rule", Period.quarter(2025, 3), 2),
                ScoreStrip.of(List.of(81.3, 60.0, 46.1), SENTENCE),
                Optional.of(new ShortTable(words.say("portal.month"), "2025-12", "/kk", groups)),
                SENTENCE);
        Published edition = new Published(
                1,
                "akimats",
                "2",
                Period.quarter(2025, 4),
                1,
                Instant.EPOCH,
                Instant.parse("2026-01-19T06:00:00Z"),
                Names.NONE,
                false,
                Sha256.of("1"));
        Site site = new Site(UNIT, UNIT, UNIT, true, "http://localhost");
        MondaySheet sheet = new MondaySheet(
                words, site, edition, LocalDate.of(2026, 2, 2), new MondayAnswers.OfAll(answers, List.of(answers)));
        byte[] bytes = PaperFormat.PDF.write(sheet.document());
        Files.createDirectories(Path.of("target", "monday"));
        Files.write(Path.of("target", "monday", "long-" + language.code() + ".pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains("Мұхаметқалиқызы-ӘбдірахмановаГүлбаршын", edition.digest());
        }
    }
}

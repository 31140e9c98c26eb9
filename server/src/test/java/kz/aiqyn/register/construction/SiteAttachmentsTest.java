package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import kz.aiqyn.base.attachment.Attachment;
import kz.aiqyn.base.attachment.AttachmentVerification;
import kz.aiqyn.base.attachment.Attachments;
import kz.aiqyn.base.attachment.InventedPhoto;
import kz.aiqyn.base.attachment.PlacePoint;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Photographs and papers of sites, and the inspector's form that brings some: as the staff and everybody meet them.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteAttachmentsTest {

    private static final String ATTACHMENTS = "/kk/staff/attachments/";
    private static final String VISIT = "/kk" + VisitPage.ADDRESS;
    private static final String ARRIVALS = "/kk" + VisitPage.ARRIVALS;
    private static final PlacePoint PLACE = new PlacePoint(43.2, 76.9);
    private static final Pattern PHOTOGRAPH = Pattern.compile("/photographs/([0-9a-f]{64})\\.jpg");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor officer;
    private Visitor inspector;
    private Visitor stranger;
    private Visitor resident;
    private LocalDate today;
    private int made;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "lens", 59);
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        inspector = signedIn("inspector", NewGrant.at(oblast.district("a"), ConstructionRights.INSPECTOR));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("b"), ConstructionRights.INSPECTOR));
        resident = new Visitor(port);
        today = Kazakhstan.today(clock);
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    /// A site of the officer's district with nothing attached.
    private long site(String name) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "organisation", oblast.district("a"),
                "name.kk", name,
                "kind", "school",
                "latitude", "43.2",
                "longitude", "76.9",
                "first-sum", "500000",
                "planned-start", today.minusDays(100).toString(),
                "planned-finish", today.plusDays(100).toString(),
                "version", "0"));
        String add = "/kk" + ConstructionCard.STAFF + "/new";
        HttpResponse<String> added = officer.fill(add, add, form);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        String location = added.headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(location).statusCode()).isEqualTo(200);
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private String page(long site) {
        return officer.get("/kk" + ConstructionCard.STAFF + "/" + site).body();
    }

    private String publicPage(long site) {
        return resident.get("/kk" + ConstructionCard.OPEN + "/" + site).body();
    }

    /// A photograph that is like no other.
    private Path photo(Instant taken, @Nullable PlacePoint place) throws IOException {
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(made % 800, 5, 0xff0000);
        made++;
        return Files.write(
                folder.resolve("photo-" + made + ".jpg"), new InventedPhoto(picture, taken, place, 1).jpeg());
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS);
    }

    private HttpResponse<String> attach(Visitor visitor, long site, Path file, Map<String, String> fields) {
        String form = ATTACHMENTS + "to/construction/" + site;
        Map<String, String> all =
                new TreeMap<>(Map.of("kind", "photo", "language", "kk", "caption", "", "day", "", "open", "1"));
        all.putAll(fields);
        return visitor.upload(form, form, new Upload(all, file));
    }

    private List<Attachment> attached(long site) {
        return server.getBean(Attachments.class).list("construction:" + site);
    }

    private Attachment only(long site) {
        assertThat(attached(site)).hasSize(1);
        return attached(site).getFirst();
    }

    @Test
    void aPhotographIsShownToEverybodyWithoutWhatTheCameraWroteAndToTheStaffWithIt() throws IOException {
        long site = site("Суретті");
        Path file = photo(daysAgo(5), PLACE);
        assertThat(attach(officer, site, file, Map.of("caption", "Іргетас")).statusCode())
                .isEqualTo(303);
        Attachment one = only(site);
        assertThat(one.day()).isEqualTo(today.minusDays(5));
        assertThat(page(site)).contains("Іргетас", ATTACHMENTS + one.id() + "/320.jpg", "Файл тіркелді.");

        Matcher shown = PHOTOGRAPH.matcher(publicPage(site));
        assertThat(shown.find()).isTrue();
        HttpResponse<String> small = resident.get(shown.group());
        assertThat(small.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        byte[] bytes = resident.file(shown.group()).body();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(resident.get(
                                shown.group(),
                                "If-None-Match",
                                small.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);

        assertThat(officer.file(ATTACHMENTS + one.id() + "/file").body()).isEqualTo(Files.readAllBytes(file));
        assertThat(officer.get(ATTACHMENTS + one.id()).body())
                .contains("ендік 43,20000°, бойлық 76,90000°", "mlat=43.20000", "нысаннан 0 км жерде");
        assertThat(stranger.get(ATTACHMENTS + one.id()).statusCode()).isEqualTo(403);
        assertThat(stranger.get(ATTACHMENTS + one.id() + "/file").statusCode()).isEqualTo(403);
        assertThat(resident.get(ATTACHMENTS + one.id() + "/320.jpg").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatIsForTheStaffOnlyIsNotReachedByItsAddressEither() throws IOException {
        long site = site("Жабық");
        assertThat(attach(officer, site, photo(daysAgo(1), PLACE), Map.of()).statusCode())
                .isEqualTo(303);
        Attachment one = only(site);
        Matcher shown = PHOTOGRAPH.matcher(publicPage(site));
        assertThat(shown.find()).isTrue();
        String own = ATTACHMENTS + one.id();
        assertThat(officer.fill(own, own + "/close", Map.of()).statusCode()).isEqualTo(303);
        assertThat(publicPage(site)).doesNotContain("/photographs/");
        assertThat(resident.get(shown.group()).statusCode()).isEqualTo(404);
        assertThat(officer.get(own + "/320.jpg").statusCode()).isEqualTo(200);
        assertThat(officer.fill(own, own + "/open", Map.of()).statusCode()).isEqualTo(303);
        assertThat(resident.get(shown.group()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPhotographTakenFarAwayOrLongBeforeIsASignToWhoeverChecksAndToNobodyElse() throws IOException {
        long site = site("Белгілі");
        Path elsewhere = photo(daysAgo(40), new PlacePoint(43.3, 76.9));
        assertThat(attach(
                                officer,
                                site,
                                elsewhere,
                                Map.of("day", today.minusDays(2).toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(site))
                .contains("▲ нысаннан 11,1 км жерде түсірілген", "▲ өзі арналған күннен 38 күн бұрын түсірілген");
        assertThat(publicPage(site)).contains("/photographs/").doesNotContain("11,1", "түсірілген</");
        assertThat(officer.get(ATTACHMENTS + only(site).id()).body()).contains("дәлел емес");
    }

    @Test
    void whatWillNotDoIsRefusedWithWhatWasFound() throws IOException {
        long site = site("Жарамсыз");
        Path html = Files.writeString(folder.resolve("page.jpg"), "<html><script>alert(1)</script>");
        HttpResponse<String> refused = attach(officer, site, html, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-file\"", "«page.jpg» – мәтін");

        Path unsaid = photo(daysAgo(1), PLACE);
        assertThat(attach(officer, site, unsaid, Map.of("day", today.plusDays(1).toString()))
                        .body())
                .contains("id=\"error-day\"", "әлі келген жоқ");
        assertThat(attach(officer, site, unsaid, Map.of("caption", "ЖСН 850101300123 0"))
                        .body())
                .doesNotContain("id=\"error-caption\"");
        assertThat(attach(officer, site("Тағы"), unsaid, Map.of("kind", "film")).body())
                .contains("id=\"error-kind\"");
        assertThat(attach(officer, site, bomb(), Map.of()).body()).contains("900 мегапиксель", "ең көбі 50");
        Path cut = Files.write(
                folder.resolve("cut.jpg"), java.util.Arrays.copyOf(Files.readAllBytes(photo(daysAgo(1), PLACE)), 30));
        assertThat(attach(officer, site, cut, Map.of()).body()).contains("сурет болып ашылмайды");
        Path pdf = Files.writeString(folder.resolve("act.pdf"), "%PDF-1.4\n");
        assertThat(attach(officer, site, pdf, Map.of("day", today.toString())).body())
                .contains("фотосурет JPEG, PNG не WebP болуға тиіс");
        assertThat(attach(officer, site, pdf, Map.of("kind", "paper")).body()).contains("камера күнін жазбаған");
        assertThat(stranger.get(ATTACHMENTS + "to/construction/" + site).statusCode())
                .isEqualTo(403);
        assertThat(officer.get(ATTACHMENTS + "to/nothing/" + site).statusCode()).isEqualTo(404);
    }

    /// A PNG of 30,000 times 30,000 pixels in a few hundred bytes.
    private Path bomb() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = java.nio.ByteBuffer.allocate(13)
                .putInt(30_000)
                .putInt(30_000)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        chunk(png, "IHDR", head);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(new byte[100_000]);
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return Files.write(folder.resolve("bomb.png"), png.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] data) {
        byte[] whole = java.nio.ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(whole);
        png.writeBytes(java.nio.ByteBuffer.allocate(8 + whole.length)
                .putInt(data.length)
                .put(whole)
                .putInt((int) check.getValue())
                .array());
    }

    @Test
    void bytesThatWereAlteredBehindTheProgramAreFound() throws IOException {
        long site = site("Бүлінген");
        assertThat(attach(officer, site, photo(daysAgo(3), PLACE), Map.of()).statusCode())
                .isEqualTo(303);
        Attachment one = only(site);
        AttachmentVerification verification = server.getBean(AttachmentVerification.class);
        assertThat(verification.all().faults()).isEmpty();
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class)).executeWithoutResult(turn -> {
            database.sql("update attachment.piece set bytes = set_byte(bytes, 100, 7) where content = :content")
                    .param("content", one.file().content())
                    .update();
            assertThat(verification.all().faults())
                    .singleElement()
                    .satisfies(fault ->
                            assertThat(fault.arguments()).contains(one.file().sha256()));
            turn.setRollbackOnly();
        });
    }

    @Test
    void theSameFileIsKeptOnceAndAttachedToARecordOnce() throws IOException {
        long one = site("Бір");
        long other = site("Екі");
        Path file = photo(daysAgo(3), PLACE);
        assertThat(attach(officer, one, file, Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> twice = attach(officer, one, file, Map.of());
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("бұрын тіркелген");
        assertThat(attach(officer, other, file, Map.of()).statusCode()).isEqualTo(303);
        assertThat(only(one).file().content()).isEqualTo(only(other).file().content());
        assertThat(only(one).file().picture()).isNotNull();
    }

    @Test
    void whatIsTakenAwayStaysMarkedWithWhy() throws IOException {
        long site = site("Алынған");
        assertThat(attach(officer, site, photo(daysAgo(3), PLACE), Map.of()).statusCode())
                .isEqualTo(303);
        Attachment one = only(site);
        String own = ATTACHMENTS + one.id();
        HttpResponse<String> silent = officer.fill(own, own + "/remove", Map.of("why", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("id=\"error-why\"");
        assertThat(officer.fill(own, own + "/remove", Map.of("why", "Бетте адам бар"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(attached(site)).isEmpty();
        assertThat(page(site)).contains("Тіркелген файл алып тасталды", "Бетте адам бар");
        assertThat(officer.get(own).body()).contains("Бетте адам бар").doesNotContain("/remove\"");
        assertThat(attach(officer, site, photo(daysAgo(3), PLACE), Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPaperIsReadByEverybodyAsItIs() throws IOException {
        long site = site("Құжатты");
        Path pdf = Files.writeString(folder.resolve("акт.pdf"), "%PDF-1.4\nакт\n");
        assertThat(attach(
                                officer,
                                site,
                                pdf,
                                Map.of("kind", "paper", "day", today.toString(), "caption", "Жасырын жұмыстар актісі"))
                        .statusCode())
                .isEqualTo(303);
        String name = only(site).file().sha256() + ".pdf";
        assertThat(publicPage(site)).contains("Жасырын жұмыстар актісі", "/papers/" + name);
        assertThat(resident.file("/papers/" + name).body()).isEqualTo(Files.readAllBytes(pdf));
        assertThat(resident.get("/papers/" + name).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("attachment"));
        assertThat(resident.get("/papers/" + name.replace(".pdf", ".docx")).statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> visited(long site, String finding) {
        return new TreeMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "site",
                Long.toString(site),
                "day",
                today.minusDays(1).toString(),
                "seen",
                "35",
                "finding",
                finding,
                "risk",
                finding.isEmpty() ? "" : "high",
                "due",
                finding.isEmpty() ? "" : today.plusDays(9).toString()));
    }

    private HttpResponse<String> arrive(Visitor visitor, Map<String, String> fields, Path... photos) {
        return visitor.upload(VISIT, ARRIVALS, new Upload(fields, "photo", List.of(photos)));
    }

    private List<Visit> visits(long site) {
        return server.getBean(Visits.class).of(site);
    }

    @Test
    void anInspectionComesWithItsPhotographsByThePlainForm() throws IOException {
        long site = site("Қағаз форма");
        assertThat(inspector.get(VISIT + "?site=" + site).body())
                .contains("Қағаз форма", "value=\"" + site + "\" selected", "enctype=\"multipart/form-data\"");
        Upload form = new Upload(
                visited(site, "Қоршау жоқ"), "photo", List.of(photo(daysAgo(1), PLACE), photo(daysAgo(1), null)));
        assertThat(inspector.upload(VISIT, VISIT, form).statusCode()).isEqualTo(303);
        assertThat(attached(site)).hasSize(2).allMatch(one -> !one.isOpen());
        assertThat(page(site)).contains("Қоршау жоқ", "Инспектор 35 % орындалғанын көрді", "Кемшілік табылды.");
        assertThat(publicPage(site)).contains("Қоршау жоқ").doesNotContain("/photographs/", "lens-inspector");
        assertThat(server.getBean(AuditTrail.class).about("construction:" + site, 10))
                .anyMatch(entry -> entry.operation().equals("construction.visited"));
    }

    @Test
    void whatIsWrongInAVisitIsSaidAtItsFieldAndKeepsNothing() throws IOException {
        long site = site("Қате тексеру");
        Map<String, String> wrong = visited(site, "Қоршау жоқ");
        wrong.put("seen", "140");
        wrong.put("due", today.minusDays(9).toString());
        HttpResponse<String> refused = inspector.upload(VISIT, VISIT, new Upload(wrong, "photo", List.of()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-seen\"", "id=\"error-due\"", "Қоршау жоқ");
        Map<String, String> nothing = visited(site, "");
        nothing.put("seen", "");
        assertThat(arrive(inspector, nothing).body())
                .contains("ештеңе айтылмаған")
                .contains("\"kk\"");

        Path text = Files.writeString(folder.resolve("text.jpg"), "сурет емес");
        HttpResponse<String> told = arrive(inspector, visited(site, ""), photo(daysAgo(1), PLACE), text);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("text.jpg");
        assertThat(visits(site)).isEmpty();
        assertThat(attached(site)).isEmpty();
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndSaidSo() throws IOException {
        long site = site("Екі рет");
        Map<String, String> visit = visited(site, "Арматура тот басқан");
        Path photo = photo(daysAgo(1), PLACE);
        assertThat(arrive(inspector, visit, photo).statusCode()).isEqualTo(201);
        HttpResponse<String> again = arrive(inspector, visit, photo);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"again\":true");
        assertThat(visits(site)).hasSize(1);
        assertThat(attached(site)).hasSize(1);

        Map<String, String> changed = new TreeMap<>(visit);
        changed.put("finding", "Басқа");
        assertThat(arrive(inspector, changed, photo).body()).contains("басқа мазмұнмен сақталған");
        Map<String, String> foreign = visited(site, "");
        foreign.put("key", visit.get("key"));
        assertThat(arrive(stranger, foreign).statusCode()).isEqualTo(403);
        assertThat(visits(site)).hasSize(1);
    }

    @Test
    void ofTheSameSentByTwoLinesAtOnceOneIsKept() throws Exception {
        long site = site("Қос желі");
        Map<String, String> visit = visited(site, "Құлама");
        Path photo = photo(daysAgo(1), PLACE);
        Visitor second = signedIn("inspector-two", NewGrant.at(oblast.district("a"), ConstructionRights.INSPECTOR));
        assertThat(second.get(VISIT).statusCode()).isEqualTo(200);
        try (ExecutorService lines = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> sendings = java.util.stream.Stream.generate(() -> (Callable<Integer>)
                            () -> arrive(inspector, visit, photo).statusCode())
                    .limit(4)
                    .toList();
            List<Integer> statuses = lines.invokeAll(sendings).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 200, 200, 201);
        }
        assertThat(visits(site)).hasSize(1);
        assertThat(attached(site)).hasSize(1);
    }

    @Test
    void aVisitWithoutFindingsIsNewsOfASite() throws IOException {
        long silent = database.sql("select id from construction.present where organisation = :who and stale limit 1")
                .param("who", oblast.district("a"))
                .query(Long.class)
                .single();
        assertThat(arrive(inspector, visited(silent, "")).statusCode()).isEqualTo(201);
        assertThat(database.sql("select stale from construction.present where id = :id")
                        .param("id", silent)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(page(silent)).contains("Кемшілік табылмады.");
    }
}

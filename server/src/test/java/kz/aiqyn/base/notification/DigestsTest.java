package kz.aiqyn.base.notification;

import static kz.aiqyn.base.notification.NotificationNode.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Digests by e-mail, to a mail server that runs.
class DigestsTest {

    /// A Tuesday, ten o'clock in Kazakhstan.
    private static final String MORNING = "2026-03-10T05:00:00Z";

    private final int port = RunningServer.freePort();
    private final GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final DataSource source = TestDatabase.fresh();
    private final NotificationNode node = node(port);

    private NotificationNode node(int server) {
        return new NotificationNode(
                source, new MailSettings("127.0.0.1", server, "", "", "aiqyn@example.kz", MailSettings.Security.NONE));
    }

    @BeforeEach
    void start() {
        post.start();
        node.at(MORNING);
        node.allow("aida", REPORT, Scope.ALL);
    }

    @AfterEach
    void stop() {
        post.stop();
        node.close();
    }

    private void wants(Preference.Digest digest, @Nullable LocalTime from, @Nullable LocalTime until) {
        node.preferences.put(
                new Preference("aida", "aida@example.kz", Language.RU, digest, from, until, ""), node.now());
    }

    private void work(NotificationNode by) {
        by.digests.make();
        by.digests.send();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(post.getReceivedMessages());
    }

    private List<String> states() {
        return node.database
                .sql("select state from notification.mail order by id")
                .query(String.class)
                .list();
    }

    @Test
    void tellsWhatWhyAndWhereInTheReadersLanguageOnce() throws MessagingException, IOException {
        wants(Preference.Digest.DAILY, null, null);
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        node.tell(NotificationNode.notice("2", REPORT, "body"));
        assertThat(node.digests.isAnyDue()).isTrue();
        work(node);
        work(node);
        assertThat(received()).hasSize(1);
        MimeMessage mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Улги: непрочитанные уведомления – 2");
        assertThat(mail.getHeader("To")).containsExactly("aida@example.kz");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@rating.example.kz>");
        assertThat((String) mail.getContent())
                .contains(
                        "Срок прошёл",
                        "Почему вам: это исполняет ваша организация",
                        "https://rating.example.kz/ru/staff/things/1",
                        "https://rating.example.kz/ru/staff/notices");
        assertThat(states()).containsExactly("SENT");
        assertThat(node.digests.isAnyDue()).isFalse();
    }

    /// As calendars take an invitation; of a thing that was told of twice, once.
    @Test
    void filesOfWhatItTellsComeWithIt() throws MessagingException, IOException {
        wants(Preference.Digest.DAILY, null, null);
        String invitation = "BEGIN:VCALENDAR\r\nSUMMARY:Кеңес\r\nEND:VCALENDAR\r\n";
        node.files.put(
                "thing:1",
                new LetterFile(
                        "meeting.ics",
                        "text/calendar;charset=UTF-8; method=REQUEST",
                        invitation.getBytes(StandardCharsets.UTF_8)));
        Notice invited = NotificationNode.notice("1", REPORT, "body");
        node.tell(invited);
        node.tell(new Notice("moved", invited.subject(), invited.local(), invited.what(), invited.recipients(), false));
        node.tell(NotificationNode.notice("2", REPORT, "body"));
        work(node);
        MimeMultipart parts = (MimeMultipart) received().getFirst().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat((String) parts.getBodyPart(0).getContent()).contains("https://rating.example.kz/ru/staff/things/1");
        BodyPart calendar = parts.getBodyPart(1);
        assertThat(calendar.getFileName()).isEqualTo("meeting.ics");
        assertThat(new ContentType(calendar.getContentType()).getParameter("method"))
                .isEqualTo("REQUEST");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(invitation);
    }

    @Test
    void keepsToWorkingHoursAndQuietOnesAlsoWithWhatIsUrgent() {
        wants(Preference.Digest.HOURLY, LocalTime.of(9, 0), LocalTime.of(11, 0));
        node.tell(NotificationNode.notice("1", REPORT, "body").asUrgent());
        for (String quiet : List.of(
                "2026-03-10T03:59:00Z", // before nine
                "2026-03-10T05:00:00Z", // their own quiet hours
                "2026-03-10T08:30:00Z", // lunch
                "2026-03-10T13:30:00Z", // after half past six
                "2026-03-14T07:00:00Z", // Saturday
                "2026-03-23T07:00:00Z" // Nauryz
                )) {
            node.at(quiet);
            assertThat(node.digests.isAnyDue()).as(quiet).isFalse();
            work(node);
        }
        assertThat(received()).isEmpty();
        node.at("2026-03-10T06:00:00Z");
        work(node);
        assertThat(received()).hasSize(1);
    }

    @Test
    void oneADayButWhatIsUrgentAnHourLater() {
        wants(Preference.Digest.DAILY, null, null);
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        work(node);
        node.tell(NotificationNode.notice("2", REPORT, "body"));
        node.at("2026-03-10T07:00:00Z");
        work(node);
        assertThat(received()).hasSize(1);
        node.tell(NotificationNode.notice("3", REPORT, "body").asUrgent());
        work(node);
        assertThat(received()).hasSize(2);
        node.tell(NotificationNode.notice("4", REPORT, "body").asUrgent());
        work(node);
        assertThat(received()).hasSize(2);
        node.at("2026-03-11T04:00:00Z");
        work(node);
        assertThat(received()).hasSize(3);
    }

    @Test
    void waitsLongerEachTimeWhileTheServerIsDownAndSendsOnceItIsUp() throws MessagingException {
        wants(Preference.Digest.HOURLY, null, null);
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        post.stop();
        work(node);
        assertThat(states()).containsExactly("WAITING");
        node.at("2026-03-10T05:05:00Z");
        work(node);
        assertThat(node.mails.troubles(9)).singleElement().satisfies(trouble -> {
            assertThat(trouble.tries()).isEqualTo(2);
            assertThat(trouble.failure()).isNotEmpty();
            assertThat(trouble.nextAt()).isEqualTo("2026-03-10T05:20:00Z");
        });
        String message =
                node.mails.due(node.now().plusSeconds(3_600)).getFirst().message();
        post.start();
        node.at("2026-03-10T05:20:00Z");
        work(node);
        assertThat(states()).containsExactly("SENT");
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo(message);
    }

    @Test
    void whoFallsWithAMailInHandSendsItOnceMoreAndNeverAThirdTime() throws MessagingException {
        wants(Preference.Digest.HOURLY, null, null);
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        node.digests.make();
        StoredMails.Mail mail = node.mails.due(node.now()).getFirst();
        assertThat(node.mails.begin(mail.id(), node.now())).isPresent();
        node.digests.send();
        assertThat(received()).as("somebody else has it in hand").isEmpty();
        node.at("2026-03-10T05:11:00Z");
        node.digests.send();
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo(mail.message());
        node.database
                .sql("update notification.mail set state = 'SENDING', ended_at = null")
                .update();
        node.at("2026-03-10T05:30:00Z");
        node.digests.send();
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void twoServersAtOnceSendOneMail() throws Exception {
        wants(Preference.Digest.HOURLY, null, null);
        try (NotificationNode other = node(port);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            other.at(MORNING);
            other.allow("aida", REPORT, Scope.ALL);
            for (int i = 0; i < 20; i++) {
                String moment = "2026-03-%02dT05:00:00Z".formatted(i % 2 == 0 ? 10 : 11);
                node.database
                        .sql("update notification.mail set made_at = made_at - interval '2 days'")
                        .update();
                node.at(moment);
                other.at(moment);
                node.tell(NotificationNode.notice("n" + i, REPORT, "body"));
                Future<?> one = both.submit(() -> work(node));
                Future<?> two = both.submit(() -> work(other));
                one.get();
                two.get();
            }
        }
        assertThat(received()).hasSize(20);
        assertThat(states()).hasSize(20).containsOnly("SENT");
    }

    @Test
    void sendsNothingOfWhatSomebodyHasReadOrLostTheRightFor() {
        wants(Preference.Digest.HOURLY, null, null);
        node.allow("aida", REPORT, new Scope(false, new TreeSet<>(List.of("body"))));
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        node.tell(NotificationNode.notice("2", REPORT, "other"));
        assertThat(node.count("recipient = 'aida'")).isEqualTo(1);
        node.digests.make();
        node.allow("aida", REPORT, Scope.NONE);
        node.digests.send();
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
        node.signIn("aida");
        assertThat(node.own.count()).isZero();
        assertThat(node.own.page(false, 1).notices()).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedIsToldAndNotTriedAgain() throws IOException {
        wants(Preference.Digest.HOURLY, null, null);
        node.tell(NotificationNode.notice("1", REPORT, "body"));
        try (ServerSocket refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                NotificationNode by = node(refusing.getLocalPort())) {
            by.at(MORNING);
            by.allow("aida", REPORT, Scope.ALL);
            Thread server = Thread.startVirtualThread(() -> refuse(refusing));
            work(by);
            server.interrupt();
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(node.preferences.find("aida").orElseThrow().refused()).contains("550");
        node.at("2026-03-10T07:00:00Z");
        assertThat(node.digests.isAnyDue()).isFalse();
        wants(Preference.Digest.HOURLY, null, null);
        work(node);
        assertThat(received())
                .as("the same notice, to the address that is right")
                .hasSize(1);
    }

    /// Speaks as a mail server does that knows nobody.
    private static void refuse(ServerSocket socket) {
        try (Socket caller = socket.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream answers = caller.getOutputStream()) {
            say(answers, "220 test");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                say(
                        answers,
                        verb.equals("RCPT") ? "550 5.1.1 no such user" : verb.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(OutputStream answers, String line) throws IOException {
        answers.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        answers.flush();
    }
}

package kz.aiqyn.base.notification;

import static kz.aiqyn.base.notification.NotificationNode.CONTROL;
import static kz.aiqyn.base.notification.NotificationNode.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is told what, and who is not.
class NoticesTest {

    private static final MailSettings NO_MAIL = new MailSettings("", 587, "", "", "", MailSettings.Security.NONE);

    private final Statements statements = new Statements();
    private final NotificationNode node = new NotificationNode(statements.counted(TestDatabase.fresh()), NO_MAIL);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void tellsWhoHasTheRightForTheOrganisationAndNobodyOfTheirOwnDeed() {
        node.allow("aida", REPORT, new Scope(false, new TreeSet<>(List.of("a"))));
        node.allow("berik", REPORT, new Scope(false, new TreeSet<>(List.of("b"))));
        node.allow("dana", REPORT, Scope.ALL);
        node.signIn("dana");
        node.tell(NotificationNode.notice("1", REPORT, "a"));
        assertThat(node.count("recipient = 'aida'")).isEqualTo(1);
        assertThat(node.count("recipient in ('berik', 'dana')")).isZero();
    }

    @Test
    void tellsNobodyTheSameTwiceAndTheFirstReasonCounts() {
        node.allow("aida", REPORT, Scope.ALL);
        node.allow("aida", CONTROL, Scope.ALL);
        Notice notice = NotificationNode.notice("1", REPORT, "a")
                .to(Notice.Recipient.one("aida", CONTROL, "a", Phrase.of("notification.why.controlling")));
        node.tell(notice);
        node.tell(notice);
        node.signIn("aida");
        assertThat(node.own.count()).isEqualTo(1);
        assertThat(node.own.page(false, 1).notices())
                .singleElement()
                .satisfies(one -> assertThat(one.why().en()).isEqualTo("your organisation is to do it"));
    }

    @Test
    void openingOneReadsAllOfTheSameThingAndNothingOfOthers() {
        node.allow("aida", REPORT, Scope.ALL);
        node.allow("berik", REPORT, Scope.ALL);
        Notice notice = NotificationNode.notice("1", REPORT, "a");
        node.tell(notice);
        node.tell(new Notice("again", notice.subject(), notice.local(), notice.what(), notice.recipients(), false));
        node.tell(NotificationNode.notice("2", REPORT, "a"));
        node.signIn("aida");
        NoticesPage page = node.own.page(true, 1);
        assertThat(page.notices()).hasSize(3);
        long oldest = page.notices().getLast().id();
        assertThat(node.own.open(oldest).local()).isEqualTo("/staff/things/1");
        assertThat(node.own.count()).isEqualTo(1);
        node.signIn("berik");
        assertThat(node.own.count()).isEqualTo(3);
        assertThatThrownBy(() -> node.own.open(oldest)).isInstanceOf(Absent.class);
        node.own.readAll(node.own.page(false, 1).last());
        assertThat(node.own.count()).isZero();
        node.signIn("aida");
        assertThat(node.own.count()).isEqualTo(1);
    }

    @Test
    void asksAsOftenForManyNoticesAsForFew() {
        node.allow("aida", REPORT, Scope.ALL);
        node.signIn("aida");
        node.signIn("");
        node.tell(NotificationNode.notice("first", REPORT, "a"));
        node.signIn("aida");
        int page = statements.of(() -> node.own.page(false, 1));
        int bell = statements.of(node.own::count);
        for (int i = 0; i < 60; i++) {
            node.allow("person" + i, REPORT, Scope.ALL);
        }
        node.signIn("");
        int few = statements.of(() -> node.tell(NotificationNode.notice("few", REPORT, "a")));
        for (int i = 0; i < 80; i++) {
            node.tell(NotificationNode.notice("many" + i, REPORT, "organisation-" + i));
        }
        node.signIn("aida");
        assertThat(statements.of(() -> node.own.page(false, 1))).isEqualTo(page).isEqualTo(2);
        assertThat(statements.of(node.own::count)).isEqualTo(bell).isEqualTo(1);
        assertThat(few).as("one for whoever is told, however many they are").isEqualTo(1);
    }
}

package kz.aiqyn.base.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kz.aiqyn.base.calendar.CalendarYears;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.RightHolders;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.testing.Ground;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// One server of those that share a database, with nothing but notices: its clock is set by the test, rights are what
/// the test says, and so is who is signed in.
final class NotificationNode implements AutoCloseable {

    static final String REPORT = "test.report";
    static final String CONTROL = "test.control";
    static final String LEAD = "test.lead";

    final Map<String, SortedMap<String, Scope>> rights = new ConcurrentHashMap<>();
    final List<TermedWork> works = new ArrayList<>();
    final Map<String, LetterFile> files = new ConcurrentHashMap<>();
    final JdbcClient database;
    final TransactionTemplate transactions;
    final StoredNotices stored;
    final Preferences preferences;
    final StoredMails mails;
    final Notices notices;
    final OwnNotices own;
    final Ladder ladder;
    final Digests digests;
    final CalendarYears years;

    private final Ground ground;
    private volatile Instant now = Instant.parse("2026-03-10T05:00:00Z");
    private String signedIn = "";

    NotificationNode(DataSource source, MailSettings settings) {
        ground = Ground.on(source);
        database = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        years = ground.get(CalendarYears.class);
        WorkingDays days = ground.get(WorkingDays.class);
        InstantSource clock = () -> now;
        RightHolders holders = right -> rights.getOrDefault(right, new TreeMap<>());
        Access access = new SignedIn();
        stored = new StoredNotices(database);
        preferences = new Preferences(database);
        mails = new StoredMails(database);
        notices = new Notices(stored, holders, access, clock);
        own = new OwnNotices(stored, access, clock);
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("works", (TermSource) latest -> List.copyOf(works));
        ladder = new Ladder(
                sources.getBeanProvider(TermSource.class),
                new ReachedRungs(database),
                notices,
                days,
                transactions,
                clock);
        digests = new Digests(
                preferences,
                stored,
                mails,
                holders,
                new MailServer(settings, clock),
                List.of((subject, words) -> Optional.ofNullable(files.get(subject))),
                new Site("Үлгі", "Улги", "Ulgi", true, "https://rating.example.kz"),
                days,
                transactions,
                clock);
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    Instant now() {
        return now;
    }

    /// @param login empty for nobody
    void signIn(String login) {
        signedIn = login;
    }

    void allow(String login, String right, Scope scope) {
        rights.computeIfAbsent(right, any -> new TreeMap<>()).put(login, scope);
    }

    void tell(Notice notice) {
        transactions.executeWithoutResult(status -> notices.tell(notice));
    }

    static Notice notice(String key, String right, String organisation) {
        return Notice.of(key, "thing:" + key, "/staff/things/" + key, Phrase.of("notification.rung.after", "Жол", "x"))
                .to(Notice.Recipient.everybody(right, organisation, Phrase.of("notification.why.executing")));
    }

    TermedWork work(String subject, LocalDate term) {
        return new TermedWork(
                subject, "/staff/things", Names.written(subject), "body", term, "controller", REPORT, CONTROL, LEAD);
    }

    long count(String where) {
        return database.sql("select count(*) from notification.notice where " + where)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        ground.close();
    }

    private final class SignedIn implements Access {

        @Override
        public Optional<Person> person() {
            return signedIn.isEmpty() ? Optional.empty() : Optional.of(new Person(1, signedIn, signedIn));
        }

        @Override
        public Scope scope(String right) {
            return rights.getOrDefault(right, new TreeMap<>()).getOrDefault(signedIn, Scope.NONE);
        }

        @Override
        public Person require(String right, String organisation) {
            throw new AccessDeniedException("not asked here");
        }
    }
}

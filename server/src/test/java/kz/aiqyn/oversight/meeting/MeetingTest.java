package kz.aiqyn.oversight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.notification.LetterFile;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.PaperText;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Meetings, as their users meet them.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingTest {

    private static final String STAFF = "/kk" + MeetingCard.STAFF;
    private static final String OPEN = "/kk" + MeetingCard.OPEN;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");

    /// No two meetings of a kind begin at the same minute of a day.
    private static final AtomicInteger MINUTE = new AtomicInteger();

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Visitor secretary;
    private Visitor second;
    private Visitor akim;
    private Visitor officer;
    private String controller;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "kenes", 77);
        Role secretaries = ModuleCards.findRole("SECRETARY").orElseThrow();
        secretary = signedIn(oblast.account("secretary", NewGrant.everywhere(secretaries)));
        second = signedIn(oblast.account("second", NewGrant.everywhere(secretaries)));
        akim = signedIn(oblast.account("akim", NewGrant.everywhere(Role.LEADER)));
        officer = signedIn(oblast.account("officer", NewGrant.at(oblast.district("a"), Role.OFFICER)));
        controller = oblast.account(
                "follows",
                NewGrant.everywhere(ModuleCards.findRole("CONTROLLER").orElseThrow()));
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(account, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }

    private Map<String, String> form(String kind) {
        int minute = MINUTE.incrementAndGet();
        return new TreeMap<>(Map.of(
                "kind",
                kind,
                "held-on",
                today().toString(),
                "starts",
                "%02d:%02d".formatted(11 + minute / 60, minute % 60),
                "place",
                "Мәжіліс залы",
                "chair",
                "Облыс әкімі",
                "name.kk",
                kind.equals("own") ? "Жұмыс кеңесі" : ""));
    }

    private long planned(String kind) {
        return number(secretary.fill(STAFF + "/new", STAFF + "/new", form(kind)));
    }

    private static long number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String one(long id) {
        return STAFF + "/" + id;
    }

    private Meeting kept(long id) {
        return server.getBean(Meetings.class).get(id);
    }

    private List<AgendaItem> agenda(long id) {
        return server.getBean(Meetings.class).agenda(id);
    }

    private HttpResponse<String> send(Visitor visitor, long id, String what, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        Meeting now = kept(id);
        all.putIfAbsent("version", Integer.toString(now.version()));
        all.putIfAbsent("seen", now.state().name().toLowerCase(Locale.ROOT));
        return visitor.fill(one(id), one(id) + "/" + what, all);
    }

    private void done(Visitor visitor, long id, String what, Map<String, String> fields) {
        HttpResponse<String> answer = send(visitor, id, what, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void add(long id, String question) {
        done(secretary, id, "items/new", Map.of("name.kk", question, "minutes", "5"));
    }

    /// A meeting that is running, with one question of its own.
    private long running(String question) {
        long id = planned("own");
        add(id, question);
        done(akim, id, "sign", Map.of());
        done(secretary, id, "begin", Map.of());
        done(secretary, id, "hall/" + agenda(id).getLast().id(), Map.of());
        return id;
    }

    private Map<String, String> decision(String text) {
        return new TreeMap<>(Map.of(
                "text",
                text,
                "organisation",
                oblast.district("a"),
                "term",
                today().plusDays(5).toString(),
                "controller",
                controller,
                "promised",
                "1"));
    }

    private HttpResponse<String> decide(Visitor visitor, long id, Map<String, String> decision) {
        return send(visitor, id, "hall/" + agenda(id).getLast().id() + "/decide", decision);
    }

    @Test
    void anAgendaBeginsWithWhatItsKindHasAndInvitesEverybody() {
        long id = planned("extended");
        assertThat(agenda(id))
                .extracting(item -> item.page().section())
                .containsExactlyElementsOf(MeetingKind.EXTENDED.sections());
        assertThat(server.getBean(Meetings.class).attendees().list(id))
                .filteredOn(one -> one.organisation().equals(oblast.district("a")))
                .singleElement()
                .satisfies(one -> assertThat(one.presence()).isEqualTo(Attendee.Presence.INVITED));
        assertThat(officer.get(one(id)).statusCode())
                .as("a draft is nobody's else")
                .isEqualTo(404);
        assertThat(akim.get(one(id)).body()).contains("Күн тәртібіне қол қою");
        assertThat(secretary.get(one(id)).body()).doesNotContain("Күн тәртібіне қол қою<");
        assertThat(send(secretary, id, "sign", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void proposesWhomRulesNameWithTheirFiguresAndOnlyOnce() {
        long id = planned("weekly");
        List<ProposedSpeaker> proposed =
                server.getBean(ProposedSpeakers.class).of(MeetingKind.WEEKLY, today(), Set.of());
        assertThat(proposed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
        // Counted anew from what the sources say: no rule names more than it may, and those it presses most.
        Map<String, Long> named = new TreeMap<>();
        proposed.forEach(one -> one.reasons().forEach(reason -> named.merge(reason.rule(), 1L, Long::sum)));
        List<Attention> all = server.getBeansOfType(AttentionSource.class).values().stream()
                .flatMap(source -> source.attention(today(), Scope.ALL).stream())
                .toList();
        for (SpeakerRule rule : server.getBean(SpeakerRules.class).of(MeetingKind.WEEKLY)) {
            long found = all.stream()
                    .filter(one -> one.rule().equals(rule.rule()) && one.weight() >= rule.least())
                    .count();
            assertThat(named.getOrDefault(rule.rule(), 0L)).as(rule.rule()).isEqualTo(Math.min(found, rule.most()));
        }
        ProposedSpeaker first = proposed.getFirst();
        done(secretary, id, "hear", Map.of("organisation", first.organisation()));
        assertThat(agenda(id).getLast()).satisfies(item -> {
            assertThat(item.kind()).isEqualTo(AgendaKind.SPEAKER);
            assertThat(item.why().kk().lines()).hasSameSizeAs(first.reasons());
        });
        int before = agenda(id).size();
        done(secretary, id, "hear", Map.of("organisation", first.organisation()));
        assertThat(agenda(id)).hasSize(before);
        done(secretary, id, "hear", Map.of());
        assertThat(agenda(id)).hasSize(before + proposed.size() - 1);
    }

    @Test
    void aRuleThatIsChangedProposesOthersAndTheRecordSaysWhoDid() {
        String rules = STAFF + "-rules";
        SpeakerRules kept = server.getBean(SpeakerRules.class);
        List<SpeakerRule> before = kept.of(MeetingKind.EXTENDED);
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < before.size(); i++) {
            form.put("row.%d.rule".formatted(i), before.get(i).rule());
            form.put("row.%d.most".formatted(i), "0");
            form.put("row.%d.least".formatted(i), "0");
            form.put(
                    "row.%d.version".formatted(i),
                    Integer.toString(before.get(i).version()));
        }
        Map<String, String> wrong = new TreeMap<>(form);
        wrong.put("row.0.most", "көп");
        wrong.put("row.1.least", "аз");
        HttpResponse<String> refused = secretary.fill(rules, rules + "?kind=extended", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("«көп»", "«аз»");
        assertThat(kept.of(MeetingKind.EXTENDED)).isEqualTo(before);
        assertThat(officer.fill(one(planned("own")), rules + "?kind=extended", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(secretary.fill(rules, rules + "?kind=extended", form).statusCode())
                .isEqualTo(303);
        assertThat(server.getBean(ProposedSpeakers.class).of(MeetingKind.EXTENDED, today(), Set.of()))
                .isEmpty();
        assertThat(secretary.fill(rules, rules + "?kind=extended", form).statusCode())
                .as("nothing differs")
                .isEqualTo(303);
        form.put("row.0.most", "1");
        assertThat(second.fill(rules, rules + "?kind=extended", form).statusCode())
                .as("seen before it was written")
                .isEqualTo(409);
    }

    @Test
    void pagesAreFrozenWithTheSignatureAndThePackIsTheSameForEver() throws IOException {
        long id = planned("extended");
        done(akim, id, "sign", Map.of());
        AgendaItem goals = agenda(id).stream()
                .filter(item -> item.page().section().equals("goals"))
                .findFirst()
                .orElseThrow();
        String page = officer.get(one(id) + "/items/" + goals.id()).body();
        byte[] pack = secretary.file(one(id) + "/pack.pdf").body();
        assertThat(PaperText.of(pack, "pdf"))
                .contains(PaperText.plain(goals.question().kk()));
        database.sql("update goals.goal set name_kk = name_kk || ' (өзгерген)'").update();
        try {
            assertThat(body(officer.get(one(id) + "/items/" + goals.id()).body()))
                    .isEqualTo(body(page));
            assertThat(secretary.file(one(id) + "/pack.pdf").body()).isEqualTo(pack);
        } finally {
            database.sql("update goals.goal set name_kk = replace(name_kk, ' (өзгерген)', '')")
                    .update();
        }
        assertThat(send(secretary, id, "items/new", Map.of("name.kk", "Кеш", "minutes", "5"))
                        .body())
                .contains("алдымен оны қайта ашыңыз");
        done(akim, id, "reopen", Map.of("comment", "Мәселе қосылады"));
        assertThat(secretary.get(one(id) + "/pack.pdf").statusCode()).isEqualTo(404);
        add(id, "Қосымша мәселе");
        done(akim, id, "sign", Map.of());
        assertThat(secretary.file(one(id) + "/pack.docx").body()).isNotEmpty();
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</main>"));
    }

    @Test
    void decisionsBecomeAssignmentsWithTheProtocolAllOrNone() {
        long id = running("Жолдар");
        assertThat(decide(secretary, id, decision("Жолды жөндеу")).statusCode()).isEqualTo(303);
        Map<String, String> noted = decision("Мәлімет үшін қабылдау");
        noted.keySet().removeAll(List.of("organisation", "term", "controller", "promised"));
        assertThat(decide(secretary, id, noted).statusCode()).isEqualTo(303);
        assertThat(assignments(id)).isZero();
        done(secretary, id, "end", Map.of());
        assertThat(officer.get("/kk/staff/assignments").body()).doesNotContain("Жолды жөндеу");
        done(secretary, id, "agree", Map.of());
        assertThat(send(secretary, id, "approve", Map.of()).statusCode()).isEqualTo(403);
        done(akim, id, "return", Map.of("comment", "Мерзімі қысқа"));
        Decision first = decisions(id).getFirst();
        Map<String, String> corrected = decision("Жолды жөндеу");
        corrected.put("term", today().plusDays(8).toString());
        corrected.put("before", DecisionForm.seen(first));
        done(secretary, id, "decisions/" + first.id(), corrected);
        done(secretary, id, "agree", Map.of());
        done(akim, id, "approve", Map.of());
        Meeting approved = kept(id);
        assertThat(approved.number()).matches("\\d+-Ж/" + today().getYear());
        assertThat(assignments(id)).isEqualTo(1);
        Decision given = decisions(id).getFirst();
        assertThat(given.term()).isEqualTo(today().plusDays(8));
        assertThat(given.becameLocal()).startsWith("/staff/assignments/");
        assertThat(officer.get("/kk" + given.becameLocal()).body())
                .contains("Жолды жөндеу", "href=\"/kk/staff/meetings/" + id + "\"");
        assertThat(officer.get(one(id)).body()).contains("href=\"/kk" + given.becameLocal() + "\"");
        assertThat(new Visitor(port).get(OPEN + "/" + id).body())
                .contains("Жолды жөндеу")
                .doesNotContain("Мәлімет үшін", controller);
        assertThat(decide(secretary, id, decision("Кеш")).statusCode()).isEqualTo(422);
        assertThat(send(secretary, id, "attendance", Map.of()).statusCode()).isEqualTo(422);
        long next = planned("own");
        String opening = secretary
                .get(one(next) + "/items/" + agenda(next).getFirst().id())
                .body();
        assertThat(opening).contains("Жолды жөндеу", "берілді");
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void aDecisionNamesTheIndicatorThatItIsToMoveAndSaysWhatBecameOfIt() {
        long id = running("Жол сапасы");
        Map<String, String> wrong = decision("Жол сапасын көтеру");
        wrong.put("indicator", "жоқ/көрсеткіш");
        assertThat(decide(secretary, id, wrong).body()).contains("id=\"error-indicator\"");
        Map<String, String> aimed = decision("Жол сапасын көтеру");
        aimed.put("indicator", oblast.code() + "/" + WalkedOblast.INDICATOR);
        assertThat(decide(secretary, id, aimed).statusCode()).isEqualTo(303);
        done(secretary, id, "end", Map.of());
        done(secretary, id, "agree", Map.of());
        done(akim, id, "approve", Map.of());
        Decision given = decisions(id).getFirst();
        assertThat(officer.get("/kk" + given.becameLocal()).body())
                .contains("Көрсеткіштің бұрынғы және кейінгі мәні", "әлі жарияланған жоқ");
        assertThat(officer.get(one(id) + "/items/" + agenda(id).getLast().id()).body())
                .contains("Жақсы жолдың үлесі", "әлі жарияланған жоқ");
    }

    private List<Decision> decisions(long id) {
        return server.getBean(Meetings.class).decisions().list(id);
    }

    private long assignments(long meeting) {
        return database.sql("select count(*) from assignment.assignment where origin_local = :local")
                .param("local", "/staff/meetings/" + meeting)
                .query(Long.class)
                .single();
    }

    @Test
    void twoTypeAtOnceAndNothingIsLostOrDoubled() throws Exception {
        long id = running("Екеуі жазады");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String text = "Шешім " + i;
                Visitor typist = i % 2 == 0 ? secretary : second;
                sent.add(both.submit(() -> decide(typist, id, decision(text)).statusCode()));
            }
            for (Future<Integer> one : sent) {
                assertThat(one.get()).isEqualTo(303);
            }
        }
        assertThat(decisions(id)).extracting(Decision::text).hasSize(6).doesNotHaveDuplicates();
        assertThat(decide(second, id, decision("Шешім 3")).statusCode())
                .as("sent again after a broken line")
                .isEqualTo(303);
        assertThat(decisions(id)).hasSize(6);

        Decision first = decisions(id).getFirst();
        Map<String, String> one = decision("Бірінші түзеткен");
        one.put("before", DecisionForm.seen(first));
        Map<String, String> other = decision("Екінші түзеткен");
        other.put("before", DecisionForm.seen(first));
        done(secretary, id, "decisions/" + first.id(), one);
        HttpResponse<String> overtaken = send(second, id, "decisions/" + first.id(), other);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Екінші түзеткен");
        long item = agenda(id).getLast().id();
        done(secretary, id, "hall/" + item + "/note", Map.of("before", "", "heard", "Бірінші жазды"));
        assertThat(send(second, id, "hall/" + item + "/note", Map.of("before", "", "heard", "Екінші жазды"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(agenda(id).getLast().hearing().heard()).isEqualTo("Бірінші жазды");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("own");
        wrong.put("name.kk", "");
        wrong.put("starts", "25:99");
        wrong.put("video", "javascript:alert(1)");
        wrong.put("quorum", "көп");
        wrong.put("held-on", today().minusDays(1).toString());
        wrong.put("chair", "850101300114");
        HttpResponse<String> refused = secretary.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"error-starts\"",
                        "id=\"error-video\"",
                        "id=\"error-quorum\"",
                        "id=\"error-held-on\"",
                        "id=\"error-chair\"",
                        "ЖСН");
        long draft = planned("own");
        assertThat(send(
                                secretary,
                                draft,
                                "items/new",
                                Map.of(
                                        "name.kk",
                                        "Белгісіз",
                                        "minutes",
                                        "900",
                                        "section",
                                        "жоқ",
                                        "organisation",
                                        "ешкім"))
                        .body())
                .contains("«жоқ» деген таңдау жоқ", "«ешкім» деген таңдау жоқ");
        assertThat(send(secretary, draft, "items/new", Map.of("name.kk", "Ұзақ", "minutes", "900"))
                        .body())
                .contains("id=\"error-minutes\"");
        long id = running("Қате шешім");
        Map<String, String> both = decision("Екі мерзім");
        both.put("days", "3");
        assertThat(decide(secretary, id, both).body()).contains("id=\"error-term\"");
        Map<String, String> nobody = decision("Орындаушысыз");
        nobody.put("organisation", "");
        assertThat(decide(secretary, id, nobody).body()).contains("id=\"error-organisation\"");
        Map<String, String> unfollowed = decision("Бақылаушысыз");
        unfollowed.put("controller", "ешкім");
        assertThat(decide(secretary, id, unfollowed).body()).contains("id=\"error-controller\"");
        assertThat(decisions(id)).isEmpty();
    }

    @Test
    void aMeetingWithAQuorumBeginsOnlyWithIt() {
        Map<String, String> form = form("own");
        form.put("quorum", "1");
        long id = number(secretary.fill(STAFF + "/new", STAFF + "/new", form));
        add(id, "Кворум");
        done(akim, id, "sign", Map.of());
        assertThat(send(secretary, id, "begin", Map.of()).body()).contains("Кворум жоқ: қажеті 1, қатысып отырғаны 0");
        done(
                secretary,
                id,
                "attendance",
                Map.of("row.0.organisation", oblast.district("a"), "row.0.way", "video", "row.0.presence", "video"));
        done(secretary, id, "begin", Map.of());
        Map<String, String> later = form("own");
        later.put("held-on", today().plusDays(2).toString());
        long early = number(secretary.fill(STAFF + "/new", STAFF + "/new", later));
        add(early, "Ерте");
        done(akim, early, "sign", Map.of());
        assertThat(send(secretary, early, "begin", Map.of()).body()).contains("күніне жоспарланған");
    }

    @Test
    void momentsNeverRunBackwards() {
        Instant signed = Instant.parse("2026-05-04T05:00:00Z");
        Instant back = signed.minusSeconds(3600);
        MeetingTimes begun = new MeetingTimes(signed, null, null, null).after(MeetingEvent.BEGIN, back, today());
        assertThat(begun.begunAt()).isEqualTo(signed);
        assertThat(begun.after(MeetingEvent.END, back, today()).endedAt()).isEqualTo(signed);
    }

    @Test
    void anInvitationIsRenewedAndWithdrawnUnderTheSameName() {
        long id = planned("own");
        add(id, "Шақыру");
        done(akim, id, "sign", Map.of());
        String first = invitation(id);
        assertThat(first).contains("METHOD:REQUEST", "SEQUENCE:0", "LOCATION:Мәжіліс залы", "UID:meeting-" + id + "@");
        Map<String, String> moved = new TreeMap<>(form("own"));
        moved.put("held-on", today().plusDays(1).toString());
        done(secretary, id, "edit", moved);
        assertThat(invitation(id)).contains("SEQUENCE:1", "METHOD:REQUEST");
        done(secretary, id, "cancel", Map.of("comment", "Өткізілмейді"));
        assertThat(invitation(id))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:meeting-" + id + "@");
    }

    /// To those who were told of it, as of a meeting whose agenda is signed.
    @Test
    void anInvitationGoesWithTheMail() {
        Invitations invitations = server.getBean(Invitations.class);
        Words words = new Words(Language.RU);
        long id = planned("own");
        add(id, "Шақыру");
        assertThat(invitations.file("meeting:" + id, words)).isEmpty();
        assertThat(invitations.file("assignment:" + id, words)).isEmpty();
        done(akim, id, "sign", Map.of());
        LetterFile file = invitations.file("meeting:" + id, words).orElseThrow();
        assertThat(file.type()).endsWith("method=REQUEST");
        assertThat(file.content()).isEqualTo(invitations.of(kept(id), words));
        done(secretary, id, "cancel", Map.of("comment", "Өткізілмейді"));
        assertThat(invitations.file("meeting:" + id, words).orElseThrow().type())
                .endsWith("method=CANCEL");
    }

    /// What the hall wants rated becomes a proposal, which the meeting leads to and which leads back.
    @Test
    void anIndicatorIsProposedOutOfAMeeting() {
        long id = planned("own");
        add(id, "Көрсеткіштер");
        assertThat(akim.get(one(id)).body()).doesNotContain("/staff/proposals/new?");
        done(akim, id, "sign", Map.of());
        assertThat(secretary.get(one(id)).body()).doesNotContain("/staff/proposals/new?");
        Matcher form = Pattern.compile("href=\"(/kk/staff/proposals/new\\?[^\"]*)\"")
                .matcher(akim.get(one(id)).body());
        assertThat(form.find()).isTrue();
        String address = form.group(1).replace("&amp;", "&");
        assertThat(akim.get(address).body()).contains("value=\"meeting:" + id + "\"");
        Map<String, String> wish = new TreeMap<>(Map.of(
                "methodology",
                oblast.code(),
                "name.kk",
                "Жарықтандырылған көше",
                "reason",
                "Кеңесте айтылды",
                "from",
                "meeting:" + id,
                "origin",
                "Жиналыс"));
        wish.put("from", "meeting:x");
        assertThat(akim.fill(address, "/kk/staff/proposals", wish).body()).contains("meeting:x");
        wish.put("from", "meeting:" + id);
        assertThat(akim.fill(address, "/kk/staff/proposals", wish).statusCode()).isEqualTo(303);
        Matcher proposal = Pattern.compile("href=\"(/kk/staff/proposals/\\d+)\">Жарықтандырылған көше")
                .matcher(akim.get(one(id)).body());
        assertThat(proposal.find()).isTrue();
        assertThat(akim.get(proposal.group(1)).body()).contains("href=\"" + one(id) + "\">Жиналыс");
    }

    private String invitation(long id) {
        return new String(officer.file(one(id) + "/invitation.ics").body(), StandardCharsets.UTF_8);
    }

    @Test
    void questionsChangePlacesAndAreTakenOff() {
        long id = planned("own");
        add(id, "Бірінші");
        add(id, "Екінші");
        long last = agenda(id).getLast().id();
        done(secretary, id, "items/" + last + "/up", Map.of());
        assertThat(agenda(id)).extracting(item -> item.question().kk()).endsWith("Екінші", "Бірінші");
        HttpResponse<String> stale = send(second, id, "items/" + last + "/remove", Map.of("version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        done(second, id, "items/" + last + "/remove", Map.of());
        assertThat(agenda(id)).extracting(item -> item.question().kk()).doesNotContain("Екінші");
    }
}

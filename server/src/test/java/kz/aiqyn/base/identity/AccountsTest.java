package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.account.AccountChanges;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.Endings;
import kz.aiqyn.base.identity.account.Passwords;
import kz.aiqyn.base.identity.account.RoleGrant;
import kz.aiqyn.base.identity.account.RoleGrants;
import kz.aiqyn.base.identity.account.Sessions;
import kz.aiqyn.base.identity.guessing.Attempts;
import kz.aiqyn.base.identity.guessing.DeviceEpochs;
import kz.aiqyn.base.identity.guessing.FailedSignIns;
import kz.aiqyn.base.identity.guessing.Holds;
import kz.aiqyn.base.identity.guessing.KnownDevices;
import kz.aiqyn.base.identity.guessing.SealedTexts;
import kz.aiqyn.base.identity.guessing.SealingKey;
import kz.aiqyn.base.identity.guessing.Turnstile;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

@ServerTest
class AccountsTest {

    private static final String PASSWORD = "korrekt-at-batareya";
    private static final Pattern MADE = Pattern.compile("<pre id=\"made\">([^<]+)</pre>");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int port;
    private final AccountRegister register;
    private final RoleGrants grants;
    private final AuditTrail trail;
    private final AuditChain chain;
    private final JdbcClient database;

    @Autowired
    AccountsTest(
            @LocalServerPort int port,
            AccountRegister register,
            RoleGrants grants,
            AuditTrail trail,
            AuditChain chain,
            JdbcClient database) {
        this.port = port;
        this.register = register;
        this.grants = grants;
        this.trail = trail;
        this.chain = chain;
        this.database = database;
    }

    private String made(NewGrant... given) {
        String login = "accounts" + COUNT.incrementAndGet();
        register.create(new NewAccount(login, "Ерлан", PASSWORD, false, List.of(given)));
        return login;
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private Visitor administrator() {
        return signedIn(made(NewGrant.everywhere(Role.ADMINISTRATOR)));
    }

    @Test
    void anAdministratorMakesAnAccountWhoseOwnerBeginsWithAPasswordOfTheirOwn() {
        Visitor administrator = administrator();
        String login = "fresh" + COUNT.incrementAndGet();
        HttpResponse<String> page = administrator.fill(
                "/kk/staff/accounts/new", "/kk/staff/accounts", Map.of("login", login, "name", "Гүлнәр Әлиева"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        String password = secret(page);
        assertThat(administrator.get("/kk/staff/accounts/" + login).body())
                .contains("Гүлнәр Әлиева")
                .doesNotContain(password);

        Visitor owner = new Visitor(port);
        owner.signIn(login, password);
        assertThat(owner.get("/kk/staff").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/kk/staff/me/password"));
        assertThat(operations(login)).contains("account.created", "account.signed-in");
    }

    @Test
    void anAdministratorGivesAndWithdrawsARole() {
        Visitor administrator = administrator();
        String login = made();
        Visitor economist = signedIn(login);
        assertThat(economist.get("/kk/staff/accounts").statusCode()).isEqualTo(403);

        String page = "/kk/staff/accounts/" + login;
        HttpResponse<String> nowhere = administrator.fill(page, page + "/grants", Map.of("role", "ADMINISTRATOR"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Рөл қайда берілетінін таңдаңыз");
        assertThat(economist.get("/kk/staff/accounts").statusCode()).isEqualTo(403);
        HttpResponse<String> given = administrator.fill(
                page, page + "/grants", Map.of("role", "ADMINISTRATOR", "territory", "*", "since", "2020-01-01"));
        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(administrator.get(page).body()).contains("notice said", "Орындалды.");
        assertThat(administrator.get(page).body()).as("told once").doesNotContain("notice said");
        assertThat(economist.get("/kk/staff/accounts").statusCode()).isEqualTo(200);

        RoleGrant grant = grants.list(List.of(login)).getFirst();
        assertThat(administrator
                        .fill(page, page + "/grants/" + grant.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(economist.get("/kk/staff/accounts").statusCode()).isEqualTo(403);
        assertThat(operations(login)).contains("role.granted", "role.withdrawn");
    }

    @Test
    void aRoleHoldsFromItsFirstDayToItsLast() {
        LocalDate today = Kazakhstan.day(Instant.now());
        String future = made(new NewGrant(Role.ADMINISTRATOR, null, null, today.plusDays(1), null));
        String past = made(new NewGrant(Role.ADMINISTRATOR, null, null, today.minusDays(9), today.minusDays(1)));
        String now = made(new NewGrant(Role.ADMINISTRATOR, null, null, today, today));
        assertThat(signedIn(future).get("/kk/staff/accounts").statusCode()).isEqualTo(403);
        assertThat(signedIn(past).get("/kk/staff/accounts").statusCode()).isEqualTo(403);
        assertThat(signedIn(now).get("/kk/staff/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesRolesThatCannotBe() {
        Visitor administrator = administrator();
        String login = made();
        String page = "/kk/staff/accounts/" + login;
        assertThat(administrator
                        .fill(page, page + "/grants", Map.of("role", "HEAD", "organisation", "no-such-body"))
                        .body())
                .contains("«no-such-body» кодты ұйым жоқ");
        assertThat(administrator
                        .fill(
                                page,
                                page + "/grants",
                                Map.of("role", "HEAD", "since", "2026-02-01", "until", "2026-01-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator.get("/kk/staff/accounts/nobody-at-all").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shuttingSomebodyOutEndsTheirSessionsAndTokens() {
        Visitor administrator = administrator();
        String login = made(NewGrant.everywhere(Role.AUDITOR));
        Visitor auditor = signedIn(login);
        String token = secret(auditor.fill(
                "/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "script", "days", "30", "readOnly", "true")));
        assertThat(byToken(token, "/kk/staff/audit.json")).isEqualTo(200);

        String page = "/kk/staff/accounts/" + login;
        administrator.fill(page, page + "/disable", Map.of());
        assertThat(auditor.get("/kk/staff/audit").statusCode()).isEqualTo(302);
        assertThat(byToken(token, "/kk/staff/audit.json")).isEqualTo(401);
        assertThat(new Visitor(port).signIn(login, PASSWORD).statusCode()).isEqualTo(422);

        administrator.fill(page, page + "/enable", Map.of());
        assertThat(byToken(token, "/kk/staff/audit.json")).isEqualTo(401);
        signedIn(login);
    }

    @Test
    void recoveringGivesAOneTimePasswordAndLeavesATrace() {
        Visitor administrator = administrator();
        String login = made(NewGrant.everywhere(Role.AUDITOR));
        Visitor auditor = signedIn(login);
        for (int i = 0; i < 6; i++) {
            new Visitor(port).signIn(login, "forgotten-it");
        }
        String page = "/kk/staff/accounts/" + login;
        String password = secret(administrator.fill(page, page + "/recover", Map.of()));
        assertThat(auditor.get("/kk/staff/audit").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).signIn(login, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(login, password).statusCode()).isEqualTo(302);
        assertThat(operations(login)).contains("account.recovered");
        assertThat(chain.verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void aTokenReadsOnlyWhenItWasMadeSo() {
        String login = made(NewGrant.everywhere(Role.ECONOMIST), NewGrant.everywhere(Role.AUDITOR));
        Visitor owner = signedIn(login);
        String reading = secret(owner.fill(
                "/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "r", "days", "30", "readOnly", "true")));
        String writing = secret(owner.fill("/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "w", "days", "30")));
        assertThat(reading).startsWith("aiqyn_").hasSize(46);
        assertThat(byToken(reading, "/kk/staff/audit.json")).isEqualTo(200);
        assertThat(posted(reading, "/kk/staff/values/import", "methodology=")).isEqualTo(403);
        assertThat(posted(writing, "/kk/staff/values/import", "methodology=")).isEqualTo(422);
        assertThat(database.sql("select count(*) from identity.api_token where prefix = :prefix")
                        .param("prefix", reading.substring(0, 12))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select t::text from identity.api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(reading.substring(13)));
    }

    /// An administrator's token gave its finder a one-time password of the administrator.
    @Test
    void aTokenChangesNeitherItsOwnAccountNorAnother() {
        String login = made(NewGrant.everywhere(Role.ADMINISTRATOR));
        String other = made();
        Visitor owner = signedIn(login);
        String token = secret(owner.fill("/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "w", "days", "30")));
        String own = "/kk/staff/accounts/" + login;
        for (String path : List.of(
                own + "/recover",
                own + "/describe",
                own + "/grants",
                own + "/disable",
                own + "/end-sessions",
                "/kk/staff/accounts/" + other + "/recover",
                "/kk/staff/accounts",
                "/kk/staff/me/tokens",
                "/kk/staff/me/password",
                "/kk/staff/confirm")) {
            HttpResponse<String> answer = new Visitor(port)
                    .post(
                            path,
                            "login=x&name=x&role=ADMINISTRATOR&token=x&days=3&password=" + PASSWORD,
                            "Authorization",
                            "Bearer " + token);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("for programs");
        }
        assertThat(byToken(token, own)).isEqualTo(403);
        assertThat(operations(login)).doesNotContain("account.recovered", "role.granted", "account.described");
        assertThat(owner.get("/kk/staff/me").statusCode()).isEqualTo(200);
        signedIn(login);
    }

    @Test
    void whoSignedInAWhileAgoShowsWhoTheyAreBeforeTheyGiveAWayIn() {
        String login = made(NewGrant.everywhere(Role.ADMINISTRATOR));
        String other = made();
        Visitor administrator = signedIn(login);
        String page = "/kk/staff/accounts/" + other;
        assertThat(administrator.get(page).body()).contains(page + "/recover");
        forgetWhenShown(login);
        assertThat(administrator.get(page).body()).doesNotContain(page + "/recover");
        assertThat(administrator.get("/kk/staff/me").body()).contains("/kk/staff/confirm?next=/kk/staff/me");
        Map<String, Map<String, String>> asked = Map.of(
                page + "/recover",
                Map.of(),
                page + "/grants",
                Map.of("role", "ADMINISTRATOR"),
                page + "/describe",
                Map.of("name", "Басқа"),
                page + "/enable",
                Map.of(),
                "/kk/staff/accounts",
                Map.of("login", "late" + other, "name", "Кеш"),
                "/kk/staff/me/tokens",
                Map.of("token", "x", "days", "30"));
        asked.forEach((path, fields) -> {
            HttpResponse<String> answer = administrator.fill("/kk/staff/me", path, fields);
            assertThat(answer.headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).contains("/kk/staff/confirm?next=%2Fkk%2Fstaff"));
        });
        assertThat(operations(other)).containsExactly("account.created");

        String next = "/kk/staff/confirm?next=" + page;
        assertThat(administrator
                        .fill(next, "/kk/staff/confirm", Map.of("password", "wrong", "next", page))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> confirmed =
                administrator.fill(next, "/kk/staff/confirm", Map.of("password", PASSWORD, "next", page));
        assertThat(confirmed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
        secret(administrator.fill(page, page + "/recover", Map.of()));
    }

    /// As if it were long ago that they showed who they are.
    private void forgetWhenShown(String login) {
        assertThat(database.sql("""
                        delete from identity.session_attributes
                        where attribute_name = 'aiqyn.shown' and session_primary_id in
                              (select primary_id from identity.session where principal_name = :login)
                        """).param("login", login).update()).isPositive();
    }

    @Test
    void aTokenEndsByItselfAndWhenItsOwnerSays() {
        String login = made(NewGrant.everywhere(Role.AUDITOR));
        Visitor owner = signedIn(login);
        String token = secret(owner.fill("/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "x", "days", "30")));
        long id = database.sql("select max(id) from identity.api_token")
                .query(Long.class)
                .single();
        owner.fill("/kk/staff/me", "/kk/staff/me/tokens/" + id + "/revoke", Map.of());
        assertThat(byToken(token, "/kk/staff/audit.json")).isEqualTo(401);

        String other = secret(owner.fill("/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "y", "days", "30")));
        database.sql("""
                        update identity.api_token
                        set created_at = created_at - interval '31 days', expires_at = expires_at - interval '31 days'
                        where revoked_at is null and account = (select id from identity.account where login = :login)
                        """).param("login", login).update();
        assertThat(byToken(other, "/kk/staff/audit.json")).isEqualTo(401);
    }

    @Test
    void nobodyEndsATokenOfSomebodyElse() {
        Visitor owner = signedIn(made(NewGrant.everywhere(Role.AUDITOR)));
        String token = secret(owner.fill("/kk/staff/me", "/kk/staff/me/tokens", Map.of("token", "x", "days", "30")));
        long id = database.sql("select max(id) from identity.api_token")
                .query(Long.class)
                .single();
        Visitor other = signedIn(made());
        other.fill("/kk/staff/me", "/kk/staff/me/tokens/" + id + "/revoke", Map.of());
        assertThat(byToken(token, "/kk/staff/audit.json")).isEqualTo(200);
    }

    @Test
    void theAuditorFindsAndTakesAlongWhatWasDone() {
        String login = made();
        Visitor auditor = signedIn(made(NewGrant.everywhere(Role.AUDITOR)));
        String search = "?subject=" + login + "&operation=account.created";
        assertThat(auditor.get("/ru/staff/audit" + search).body())
                .contains("Заведена учётная запись")
                .contains("Учётная запись: " + login)
                .contains("Найдено: 1");
        String csv = auditor.get("/kk/staff/audit.csv" + search).body();
        assertThat(csv.lines().toList()).hasSize(2).last().asString().contains("account:" + login);
        assertThat(auditor.get("/kk/staff/audit.json" + search).body())
                .startsWith("[{\"number\":")
                .contains("\"subject\":\"account:" + login + "\"")
                .endsWith("]");
        String head = auditor.get("/kk/staff/audit/head").body().strip();
        assertThat(auditor.fill("/kk/staff/audit", "/kk/staff/audit/verify", Map.of("head", head))
                        .body())
                .contains("Тізбек бүтін")
                .contains("Журналмен салыстырылған деректер");
        assertThat(auditor.fill("/kk/staff/audit", "/kk/staff/audit/verify", Map.of("head", "x"))
                        .body())
                .contains("тізбектің соңы емес");
    }

    @Test
    void anEntryLeadsToItsThingForWhomeverMayOpenIt() {
        String login = made(NewGrant.everywhere(Role.ECONOMIST));
        String place = "href=\"/ru/staff/accounts/" + login + "\"";
        String search = "/ru/staff/audit?subject=account:" + login;
        Visitor allowed = signedIn(made(NewGrant.everywhere(Role.AUDITOR), NewGrant.everywhere(Role.ADMINISTRATOR)));
        assertThat(allowed.get(search).body())
                .contains(place, "Учётная запись: " + login, "Экономист, ")
                .doesNotContain(", since ");
        assertThat(allowed.get("/ru/staff/accounts/" + login).statusCode()).isEqualTo(200);
        assertThat(signedIn(made(NewGrant.everywhere(Role.AUDITOR))).get(search).body())
                .contains("Учётная запись: " + login)
                .doesNotContain(place);
    }

    @Test
    void anEntryIsFoundByAPartOfANameInAnyLetterCase() {
        String login = "named" + COUNT.incrementAndGet();
        register.create(new NewAccount(login, "Өтегенова Қымбат", PASSWORD, false, List.of()));
        Visitor auditor = signedIn(made(NewGrant.everywhere(Role.AUDITOR)));
        for (String part : List.of("қЫМБ", "өтеген", login.toUpperCase(Locale.ROOT))) {
            assertThat(auditor.get(named(part)).body()).as(part).contains("account:" + login);
        }
        assertThat(auditor.get(named("Қымбатт")).body()).doesNotContain("account:" + login);
        String page = auditor.get("/kk/staff/audit?name=" + URLEncoder.encode("Қымбат", StandardCharsets.UTF_8))
                .body();
        assertThat(page).contains("Есептік жазба: " + login, "Қымбат");
    }

    @Test
    void noSignStandsForAnyOtherInAPartOfAName() {
        String login = made();
        Visitor auditor = signedIn(made(NewGrant.everywhere(Role.AUDITOR)));
        for (String part : List.of("%", "_", login.charAt(0) + "%", "acc_unts", "\\")) {
            assertThat(auditor.get(named(part)).body()).as(part).doesNotContain("account:" + login);
        }
        assertThat(auditor.get(named("ccounts")).body()).contains("account:" + login);
    }

    private static String named(String part) {
        return "/kk/staff/audit.csv?name=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Test
    void theAuditorsFilesHoldNoFormulasAndExcelOpensThem() {
        String login = "formula" + COUNT.incrementAndGet();
        register.create(new NewAccount(login, "=HYPERLINK(\"http://x\";\"Ерлан\")", PASSWORD, false, List.of()));
        Visitor auditor = signedIn(made(NewGrant.everywhere(Role.AUDITOR)));
        String search = "?subject=" + login + "&operation=account.created";
        String csv = auditor.get("/kk/staff/audit.csv" + search).body();
        assertThat(csv).startsWith("number,at,who,operation,subject,changes,hash\n");
        String excel = auditor.get("/kk/staff/audit.excel.csv" + search).body();
        assertThat(excel).startsWith("\uFEFFНөмірі;Қашан;Кім;");
        for (String file : List.of(csv, excel)) {
            assertThat(file).contains("HYPERLINK").doesNotContainPattern("(?m)(^|[,;\"])\\s*[=+@]");
        }
        assertThat(auditor.get("/kk/staff/audit" + search).body())
                .contains("/kk/staff/audit.excel.csv?", "/kk/data/dictionary#audit");
    }

    @Test
    void neverKeepsAPersonsNumber() {
        assertThatThrownBy(() -> register.create(new NewAccount("900101300017", "Ерлан", PASSWORD, false, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IIN");
        assertThatThrownBy(() -> register.create(new NewAccount(
                        "erlan" + COUNT.incrementAndGet(), "Ерлан 900101300017", PASSWORD, false, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyAnAccountCannotBe() {
        String login = made();
        assertThatThrownBy(() -> register.create(new NewAccount(login, "Ерлан", PASSWORD, false, List.of())))
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> register.create(new NewAccount("Big Name", "Ерлан", PASSWORD, false, List.of())))
                .hasMessageContaining("small Latin letters");
        assertThatThrownBy(() -> register.create(new NewAccount("weak", "Ерлан", "short", false, List.of())))
                .hasMessageContaining("at least 12 characters; yours has 5");
    }

    @Test
    void theLastAdministratorCannotBeLockedOutNotEvenByTwoAtOnce() throws Exception {
        Alone alone = new Alone();
        alone.changes().create("one", "Бірінші", PASSWORD, false, List.of(NewGrant.everywhere(Role.ADMINISTRATOR)));
        assertThat(alone.changes().disable("one")).isInstanceOf(Outcome.Refused.class);
        assertThat(alone.accounts().get("one").isDisabled()).isFalse();
        long grant = alone.grants().list(List.of("one")).getFirst().id();
        assertThat(alone.changes().withdraw("one", grant)).isInstanceOf(Outcome.Refused.class);

        alone.changes().create("two", "Екінші", PASSWORD, false, List.of(NewGrant.everywhere(Role.ADMINISTRATOR)));
        CountDownLatch together = new CountDownLatch(2);
        List<Future<Outcome<String>>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (String login : List.of("one", "two")) {
                Callable<Outcome<String>> leaving = () -> {
                    together.countDown();
                    together.await();
                    return alone.changes().disable(login);
                };
                outcomes.add(threads.submit(leaving));
            }
            List<Outcome<String>> both = new ArrayList<>();
            for (Future<Outcome<String>> outcome : outcomes) {
                both.add(outcome.get());
            }
            assertThat(both).hasAtLeastOneElementOfType(Outcome.Done.class);
            assertThat(both).hasAtLeastOneElementOfType(Outcome.Refused.class);
        }
    }

    @Test
    void theFirstAccountIsMadeOnlyOnce() {
        assertThat(register.createFirst("admin-again", "Әкімші")).isEmpty();
        Alone alone = new Alone();
        assertThat(alone.accounts().isEmpty()).isTrue();
    }

    /// Accounts in a database with nobody else in it.
    private static final class Alone {

        private final DataSource pool = TestDatabase.fresh();
        private final JdbcClient database = JdbcClient.create(pool);
        private final Accounts accounts = new Accounts(database, operation -> {});
        private final RoleGrants grants = new RoleGrants(database);
        private final AccountChanges changes = transactional();

        private static Turnstile turnstile(JdbcClient database) {
            SealedTexts seals = new SealedTexts(new SealingKey(database));
            return new Turnstile(
                    seals,
                    new KnownDevices(seals, new DeviceEpochs(database)),
                    new Attempts(database),
                    new FailedSignIns(database),
                    new Holds(database, operation -> {}),
                    InstantSource.system());
        }

        AccountChanges changes() {
            return changes;
        }

        Accounts accounts() {
            return accounts;
        }

        RoleGrants grants() {
            return grants;
        }

        private AccountChanges transactional() {
            Endings endings = new Endings(new Sessions(database), new ApiTokens(database), turnstile(database));
            org.springframework.aop.framework.ProxyFactory proxy =
                    new org.springframework.aop.framework.ProxyFactory(new AccountChanges(
                            accounts, grants, endings, new Passwords(), operation -> {}, InstantSource.system()));
            proxy.setProxyTargetClass(true);
            proxy.addAdvice(new TransactionInterceptor(
                    (org.springframework.transaction.TransactionManager) new JdbcTransactionManager(pool),
                    new AnnotationTransactionAttributeSource()));
            return (AccountChanges) proxy.getProxy();
        }
    }

    private static String secret(HttpResponse<String> page) {
        Matcher made = MADE.matcher(page.body());
        assertThat(made.find()).as(page.body()).isTrue();
        return made.group(1);
    }

    private int byToken(String token, String path) {
        return new Visitor(port).get(path, "Authorization", "Bearer " + token).statusCode();
    }

    private int posted(String token, String path, String form) {
        return new Visitor(port)
                .post(path, form, "Authorization", "Bearer " + token)
                .statusCode();
    }

    private List<String> operations(String login) {
        AuditSearch search = new AuditSearch(null, null, "", "", "account:" + login);
        return trail.list(search, ListEdge.FIRST, 100).stream()
                .filter(entry -> entry.subject().equals("account:" + login))
                .map(entry -> entry.operation())
                .toList();
    }
}

package kz.aiqyn.register.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import kz.aiqyn.testing.FilesAtOnce;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register of procurement, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcurementTest {

    private static final String STAFF = "/kk" + ProcurementCard.STAFF;
    private static final String OPEN = ProcurementCard.OPEN;
    private static final String FILES = "/kk/staff/files/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUYER = "050140003333";
    /// A person's, as a sole trader has it; its last digit is right.
    private static final String IIN = "850101300124";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @TempDir
    private static Path folder;

    private WalkedOblast oblast;
    private Visitor economist;
    private Visitor officer;
    private Visitor stranger;

    @BeforeAll
    void fill() throws IOException {
        oblast = WalkedOblast.make(server, "buy", 66);
        economist = signedIn("economist", NewGrant.everywhere(Role.ECONOMIST));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
        confirm(sent(CustomerFile.CODE, file("buyers.csv", """
            bin,organisation,name_kk
            %s,%s,Ауданның білім бөлімі
            """.formatted(BUYER, oblast.district("a")))));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String kind, Path file) {
        return send(economist, kind, file);
    }

    private static HttpResponse<String> send(Visitor sender, String kind, Path file) {
        return sender.upload(FILES + kind, FILES + kind, new Upload(Map.of(), file));
    }

    /// The page where a file waits to be confirmed.
    private String sent(String kind, Path file) {
        return sent(economist, kind, file);
    }

    private static String sent(Visitor sender, String kind, Path file) {
        HttpResponse<String> sent = send(sender, kind, file);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void confirm(String page) {
        java.util.regex.Matcher digest = java.util.regex.Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"")
                .matcher(economist.get(page).body());
        assertThat(digest.find()).isTrue();
        assertThat(economist.fill(page, page, Map.of("digest", digest.group(1))).statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
    }

    private static String point(String id, String root, int month, String state) {
        return """
            {"id": %s, "rootrecordId": %s, "subjectBiin": "%s", "nameKz": "Мектепке көмір", "nameRu": "Уголь для школы",
             "refTradeMethodsId": 3, "refMonthsId": %d, "plnPointYear": 2025, "refPlnPointStatusId": %s,
             "refSubjectTypeId": 1, "amount": 5000000, "novelty": {"a": 1}}
            """.formatted(id, root, BUYER, month, state);
    }

    private static String chain(String number) {
        return """
            {"data": {"Plans": [%2$s],
              "TrdBuy": [{"id": "7%1$s", "number_anno": "7%1$s-1", "name_ru": "Уголь", "total_sum": "5000000",
                 "org_bin": "%3$s", "ref_trade_methods_id": 3, "ref_buy_status_id": 350,
                 "publish_date": "2025-03-10 10:00:00", "start_date": "2025-03-10", "end_date": "2025-03-15",
                 "itogi_date_public": "2025-03-20 18:00:00"}],
              "Lots": [{"id": 8%1$s, "lotNumber": "8%1$s-ЗЦП1", "refLotStatusId": 360, "amount": 5000000.00,
                 "nameKz": "Мектепке көмір", "customerBin": "%3$s", "trdBuyId": "7%1$s", "pointList": [%1$s],
                 "refTradeMethodsId": 3}],
              "Contract": [{"id": 9%1$s, "contractNumber": "9%1$s/00", "trdBuyId": "7%1$s", "contractSum": 4500000,
                 "signDate": "2025-03-28", "planExecDate": "2025-06-30", "customerBin": "%3$s",
                 "supplierBiin": "%4$s", "refContractStatusId": 190, "faktTradeMethodsId": 3,
                 "Supplier": {"iin": "%4$s", "nameRu": "ИП Сейітов Асан"},
                 "ContractUnits": [{"id": 6%1$s, "lotId": 8%1$s, "plnPointId": %1$s, "totalSum": 4500000, "ksSum": 4000000}],
                 "Acts": [{"id": 5%1$s, "number": "1", "date": "2025-05-01", "sum": 1000000}]}]},
             "extensions": {"pageInfo": {"hasNextPage": false}}}
            """.formatted(number, point(number, number, 3, "16"), BUYER, IIN);
    }

    private long id(String table, String code) {
        return database.sql("select id from procurement." + table + " where code = ?")
                .params(code)
                .query(Long.class)
                .single();
    }

    @Test
    void takesAPurchaseFromThePortalAndShowsItFromPlanToAct() throws IOException {
        String page = sent(PortalFile.CODE, file("chain.json", chain("1001")));
        assertThat(economist.get(page).body())
                .contains("жоспар тармағы қосылады", "Plans.novelty", "1 рет кездесті", "6 өзгеріс шығады");
        confirm(page);
        String shown = officer.get(STAFF + "/" + id("point", "1001")).body();
        assertThat(shown)
                .contains("Мектепке көмір", "●\u00a0мерзімінде жарияланған")
                .contains("2025 жылғы наурыз", "71001-1", "81001-ЗЦП1", "4500,0", "№ 91001/00 шарт", "жеке кәсіпкер")
                .doesNotContain("Сейітов");
        assertThat(officer.get(STAFF + ProcurementCard.LOTS + "/" + id("lot", "81001"))
                        .body())
                .contains("91001/00");
        assertThat(new Visitor(port)
                        .get("/ru" + OPEN + ProcurementCard.CONTRACTS + "/" + id("contract", "91001"))
                        .body())
                .contains("81001-ЗЦП1", "индивидуальный предприниматель");
        assertThat(stranger.get(STAFF + "/" + id("point", "1001")).statusCode()).isEqualTo(403);
    }

    @Test
    void aLaterVersionChangesTheRecordAndNeverTheMonthThatWasPromisedFirst() throws IOException {
        confirm(sent(PortalFile.CODE, file("first.json", "[" + point("2001", "2001", 4, "2") + "]")));
        String page = sent(PortalFile.CODE, file("second.json", "[" + point("2009", "2001", 7, "2") + "]"));
        assertThat(economist.get(page).body()).contains("жоспар тармағы өзгереді");
        confirm(page);
        assertThat(officer.get(STAFF + "/" + id("point", "2001")).body())
                .contains("2025 жылғы сәуір", "2025 жылғы шілде", "3 айға ауысқан", "жоспарланған айы");
        assertThat(database.sql("select due_on::text from procurement.point where code = '2001'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-04-30");
        assertThat(economist
                        .fill(FILES + PortalFile.CODE, page + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(STAFF + "/" + id("point", "2001")).body())
                .contains("өзгерген жоқ")
                .doesNotContain("2025 жылғы шілде");
    }

    @Test
    void undoesAWholePurchaseUnlessAnotherFileChangedIt() throws IOException {
        String page = sent(PortalFile.CODE, file("undone.json", chain("3001")));
        confirm(page);
        String later = sent(PortalFile.CODE, file("later.json", "[" + point("3009", "3001", 9, "16") + "]"));
        confirm(later);
        HttpResponse<String> touched = economist.fill(FILES + PortalFile.CODE, page + "/undo", Map.of());
        assertThat(touched.statusCode()).isEqualTo(422);
        assertThat(touched.body()).contains("кейін басқа файл өзгерткен");
        assertThat(economist
                        .fill(FILES + PortalFile.CODE, later + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(economist
                        .fill(FILES + PortalFile.CODE, page + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        for (PurchaseTable table : PurchaseTable.values()) {
            assertThat(database.sql("select count(*) from " + table.table() + " where code like '%3001'")
                            .query(Long.class)
                            .single())
                    .as(table.table())
                    .isZero();
        }
    }

    @Test
    void refusesWrongRecordsWithTheirPathsAndTakesNothing() throws IOException {
        HttpResponse<String> refused =
                send(PortalFile.CODE, file("wrong.json", """
                    {"data": {"Plans": [%s, {"id": 4002, "subjectBiin": "850101300124", "refMonthsId": 13,
                        "plnPointYear": 2025, "amount": -1}]}}
                    """.formatted(point("4001", "4001", 5, "2"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("data.Plans[1].subjectBiin", "data.Plans[1].refMonthsId", "data.Plans[1].amount")
                .contains("«13» жарамайды", "БСН емес")
                .doesNotContain(IIN);
        assertThat(send(PortalFile.CODE, file("broken.json", "{\"data\": {\"Plans\": ["))
                        .body())
                .contains("JSON осы жолдың 21-таңбасында бүлінген");
        assertThat(send(PortalFile.CODE, file("other.json", "{\"a\": 1}")).body())
                .contains("портал жазбалары жоқ");
        assertThat(database.sql("select count(*) from procurement.point where code in ('4001', '4002')")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(officer.get(FILES + PortalFile.CODE).statusCode()).isEqualTo(403);
    }

    @Test
    void leavesOutWhatOthersBuyAndSaysHowMuch() throws IOException {
        String foreign = point("5002", "5002", 5, "2").replace(BUYER, "060240001114");
        String page = sent(
                PortalFile.CODE,
                file("foreign.json", "{\"items\": [" + point("5001", "5001", 5, "2") + "," + foreign + "]}"));
        assertThat(economist.get(page).body()).contains("жатпайтын 1 жазба алынбайды");
        confirm(page);
        assertThat(database.sql("select count(*) from procurement.point where code = '5002'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNoPersonsNumberOrNameAnywhere() throws IOException {
        String page = sent(PortalFile.CODE, file("person.json", chain("6001")));
        confirm(page);
        List<String> shown = new ArrayList<>();
        shown.add(economist.get(page.replaceFirst("$", "/file")).body());
        for (Visitor visitor : List.of(economist, new Visitor(port))) {
            String of = visitor == economist ? STAFF : "/kk" + OPEN;
            shown.add(visitor.get(of + ProcurementCard.CONTRACTS + "/" + id("contract", "96001"))
                    .body());
            shown.add(visitor.get(of + ProcurementCard.CONTRACTS + ".csv?organisation=" + oblast.district("a"))
                    .body());
            shown.add(visitor.get(of + ProcurementCard.CONTRACTS + ".json?organisation=" + oblast.district("a"))
                    .body());
            shown.add(visitor.get(of + ProcurementCard.OVERVIEW + "?year=2025&organisation=" + oblast.district("a"))
                    .body());
        }
        assertThat(shown.getFirst()).contains("\"supplierBiin\":\"p-");
        assertThat(shown).noneMatch(text -> text.contains(IIN) || text.contains("Сейітов"));
        for (String table : database.sql("""
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """).query(String.class).list()) {
            assertThat(database.sql("select count(*) from " + table + " t where t::text like ? or t::text like ?")
                            .params("%" + IIN + "%", "%Сейітов%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(pieces()).noneMatch(text -> text.contains(IIN) || text.contains("Сейітов"));
        assertThat(database.sql("select count(distinct supplier) from procurement.contract where supplier like 'p-%'"
                                + " and code in ('91001', '96001')")
                        .query(Long.class)
                        .single())
                .as("the same person is known again")
                .isEqualTo(1);
    }

    private List<String> pieces() {
        return database.sql("select bytes from intake.piece")
                .query((row, number) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .list();
    }

    @Test
    void measuresFollowTheRecordsAndKeepTheContract() {
        Period quarter = Period.quarter(2025, 2);
        MeasureQuery query = MeasureQuery.of(
                List.of("procurement.due"), List.of(quarter), List.of(oblast.district("b"), oblast.district("c")));
        new MeasureSourceContract(server.getBean(ProcurementMeasures.class), query)
                .check(
                        () -> database.sql(
                                        "delete from procurement.point where organisation = ? and period = '2025-Q2'")
                                .params(oblast.district("c"))
                                .update(),
                        new MeasureKey(oblast.district("c"), "procurement.due", quarter));
    }

    @Test
    void countsWhatTheInventedPurchasesComeTo() {
        SampleQuarter small = SampleQuarter.small(Period.quarter(2025, 3));
        MeasureQuery query =
                MeasureQuery.of(ProcurementMeasures.codes(), List.of(small.period()), List.of(oblast.district("b")));
        List<String> seen = new ArrayList<>();
        server.getBean(ProcurementMeasures.class).contribute(query, (key, value, evidence) -> {
            long number = small.number(key.measure(), -1);
            boolean money = key.measure().endsWith("sum")
                    || key.measure().endsWith("local")
                    || key.measure().endsWith("single");
            assertThat(value.toString()).as(key.measure()).contains("=" + (money ? number / 1_000.0 : (double) number));
            seen.add(key.measure());
        });
        assertThat(seen).hasSize(13);
    }

    @Test
    void listsWhatIsLateFirstAndAsksAsLittleForManyRowsAsForFew() {
        String list =
                officer.get(STAFF + "?organisation=" + oblast.district("a")).body();
        assertThat(list).contains("тармақтың мерзімі өтіп кеткен", "▲\u00a0мерзімі өткен", "class=\"pressing\"");
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru/registers").body()).contains("/ru" + OPEN + "/lots");
        assertThat(resident.get("/ru" + OPEN + ProcurementCard.LOTS + "?period=2025-Q2")
                        .body())
                .contains("2 квартал 2025")
                .doesNotContain("buy-economist");
        assertThat(resident.get("/en" + OPEN + ".csv?organisation=" + oblast.district("b"))
                        .body())
                .startsWith(
                        "id,name_kk,name_ru,name_en,organisation,standing,due_on,moves,amount,begun_on,method,subject,period,year\n");
        assertThat(resident.get("/kk" + OPEN + ProcurementCard.OVERVIEW + "?year=2025")
                        .body())
                .contains("Жоспардың айлар бойынша орындалуы", "Тапсырыс берушілер бойынша", "асыра жоспарланғанын");
        assertThat(resident.get("/kk" + OPEN + ProcurementCard.OVERVIEW + "?organisation=nobody")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesTwoFilesAtOnceOneAfterTheOther() throws Exception {
        Path same = file("same.json", chain("7001"));
        Callable<Boolean> take = () -> {
            PortalFile kind = server.getBean(PortalFile.class);
            return kind.take(same, kz.aiqyn.base.web.Form.EMPTY, kz.aiqyn.base.intake.ImportMode.NOW)
                    instanceof kz.aiqyn.files.table.Read.Done;
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : two.invokeAll(List.of(take, take))) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(id("contract", "97001")).isPositive();
    }

    @Test
    void ofTwoFilesThatChangeOneRecordAtOnceOneIsTakenAndTheOtherIsTold() throws Exception {
        Visitor other = signedIn("other", NewGrant.everywhere(Role.ECONOMIST));
        String one = sent(PortalFile.CODE, file("may.json", "[" + point("7101", "7101", 5, "2") + "]"));
        String two = sent(other, PortalFile.CODE, file("june.json", "[" + point("7102", "7101", 6, "2") + "]"));
        List<HttpResponse<String>> told = new FilesAtOnce(server.getBean(Jobs.class))
                .and(economist, one)
                .and(other, two)
                .confirm();
        assertThat(told).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
        assertThat(told).anyMatch(answer -> answer.body().contains("алдын ала қарағаннан бері деректер өзгерді"));
        assertThat(database.sql("""
                                select count(*) from procurement.change h
                                join procurement.point p on h.kind = 'point' and p.id = h.record where p.code = '7101'
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void oneOfTwoAnswersToASignAtOnceIsTold() throws Exception {
        confirm(sent(PortalFile.CODE, file("hasty.json", lot("102", "2026-02-05", ""))));
        long id = sign("short-term", "8102");
        SignSearch search = server.getBean(SignSearch.class);
        int seen = server.getBean(Signs.class).get(id).version();
        List<Callable<Outcome<Long>>> answers = List.of(
                () -> search.answer(id, seen, "бірінші", false), () -> search.answer(id, seen, "екінші", false));
        List<Outcome<Long>> told = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome<Long>> one : two.invokeAll(answers)) {
                told.add(one.get());
            }
        }
        assertThat(told).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(told).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
    }

    @Test
    void aHugeFileIsComparedWholeAndOneWrongRecordInItIsToldByItsNumberAndPath() throws IOException {
        int many = 5_000;
        StringBuilder points = new StringBuilder();
        for (int i = 1; i <= many; i++) {
            points.append(i == 1 ? "" : ",").append(point("75" + i, "75" + i, 1 + i % 12, "2"));
        }
        String page = sent(PortalFile.CODE, file("huge.json", "[" + points + "]"));
        assertThat(economist.get(page).body()).contains(many + " өзгеріс шығады");
        HttpResponse<String> refused =
                send(PortalFile.CODE, file("huge-wrong.json", "[" + points + "," + point("76", "76", 13, "2") + "]"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("huge-wrong.json, %d-жол, [%d].refMonthsId".formatted(many + 1, many));
        assertThat(database.sql("select count(*) from procurement.point where code like '75%' or code = '76'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesTablesOfBuyersAndMonopoliesWholeWithRowAndColumn() throws IOException {
        HttpResponse<String> buyers =
                send(CustomerFile.CODE, file("buyers-wrong.csv", """
                bin,organisation,name_kk
                060240001114,%s,Жаңа мекеме
                %s,nobody,Біреу
                """.formatted(oblast.district("a"), IIN)));
        assertThat(buyers.statusCode()).isEqualTo(422);
        assertThat(buyers.body())
                .contains("buyers-wrong.csv, 3-жол, 1 (bin) бағаны", "nobody")
                .doesNotContain(IIN);
        HttpResponse<String> monopolies = send(
                MonopolyFile.CODE,
                file("monopolies-wrong.csv", "bin,name,monopoly\n060240001114,Су,yes\n" + IIN + ",Біреу,maybe\n"));
        assertThat(monopolies.statusCode()).isEqualTo(422);
        assertThat(monopolies.body())
                .contains("monopolies-wrong.csv, 3-жол, 1 (bin) бағаны")
                .doesNotContain(IIN);
        assertThat(database.sql("""
                                select (select count(*) from procurement.customer where bin = '060240001114')
                                     + (select count(*) from procurement.supplier where key = '060240001114')
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void breachesOfAuditsComeFromATableAndGoWithIt() throws IOException {
        Path table = file("breaches.csv", """
            organisation,act,found_on,number,kind
            %s,ІМА-1,2025-02-10,3,Мерзім бұзылған
            %s,ІМА-2,2025-02-11,2,
            """.formatted(oblast.district("a"), oblast.district("c")));
        String page = sent(BreachFile.CODE, table);
        confirm(page);
        assertThat(officer.get(STAFF + ProcurementCard.OVERVIEW + "?year=2025&organisation=" + oblast.district("a"))
                        .body())
                .contains("ІМА-1", "Мерзім бұзылған");
        assertThat(economist
                        .fill(FILES + BreachFile.CODE, page + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(BreachFile.CODE, file("bad.csv", """
            organisation,act,found_on,number,kind
            nobody,ІМА-3,2025-02-10,1,
            %s,ІМА-4,2999-01-01,1,
            %s,ІМА-5,2025-01-01,0.5,
            """.formatted(oblast.district("a"), oblast.district("a"))))
                        .body())
                .contains("«nobody» кодты ұйым жоқ", "әлі келген жоқ", "бүтін сан керек");
    }

    @Test
    void monopoliesByLawAreNoChoiceOfTheBuyer() throws IOException {
        double before = single(oblast.district("b"));
        String seller = database.sql("""
            select supplier from procurement.contract
            where organisation = ? and method = 'single' and period = '2025-Q4' and supplier !~ '^p-' and first_sum > 0
            order by id limit 1
            """)
                .params(oblast.district("b"))
                .query(String.class)
                .single();
        confirm(sent(MonopolyFile.CODE, file("monopolies.csv", "bin,name\n" + seller + ",«Су» МКК\n")));
        assertThat(single(oblast.district("b"))).isLessThan(before);
        confirm(sent(MonopolyFile.CODE, file("none.csv", "bin,name,monopoly\n" + seller + ",«Су» МКК,no\n")));
        assertThat(single(oblast.district("b"))).isEqualTo(before);
    }

    private double single(String organisation) {
        double[] found = {0};
        MeasureQuery query =
                MeasureQuery.of(List.of("contracts.single"), List.of(Period.quarter(2025, 4)), List.of(organisation));
        server.getBean(ProcurementMeasures.class)
                .contribute(
                        query,
                        (key, value, evidence) ->
                                found[0] = ((kz.aiqyn.measure.ContributedValue.Value) value).number());
        return found[0];
    }

    /// The release of a purchase of 2025, on whichever page of the package it stands.
    private JsonNode release(String ocid) {
        String next = ReleaseController.PATH + "?year=2025";
        while (!next.isEmpty()) {
            JsonNode pack = released(next);
            for (JsonNode one : pack.path("releases")) {
                if (one.path("ocid").asString().equals(ocid)) {
                    return one;
                }
            }
            next = pack.path("links").path("next").asString("").replaceFirst("^https?://[^/]+", "");
        }
        throw new AssertionError("no release of " + ocid);
    }

    private JsonNode released(String address) {
        return JSON.readTree(new Visitor(port).get(address).body());
    }

    /// The page of the year's releases on which something stands; other tests of the same server publish too.
    private String published(String wanted) {
        Visitor reader = new Visitor(port);
        String body = "";
        for (int page = 1; page <= 100 && !body.contains(wanted); page++) {
            body = reader.get(ReleaseController.PATH + "?year=2025&page=" + page)
                    .body();
        }
        assertThat(body).contains(wanted);
        return body;
    }

    @Test
    void goesOutAsOcdsThatTheStandardsSchemaAcceptsAndComesInWithoutAChange() throws IOException {
        confirm(sent(PortalFile.CODE, file("out.json", chain("8001"))));
        String body = published("\"ocid\":\"ocds-aiqyn0-8001\"");
        assertThat(body).doesNotContain(IIN).doesNotContain("Сейітов");
        JsonNode release = release("ocds-aiqyn0-8001");
        assertThat(release.path("awards")
                        .get(0)
                        .path("suppliers")
                        .get(0)
                        .path("id")
                        .asString())
                .startsWith("p-");
        assertThat(release.path("tender").path("procurementMethod").asString()).isEqualTo("open");
        assertThat(release.path("contracts").get(0).path("value").path("amount").asInt())
                .isEqualTo(4_500_000);
        String again = sent(
                ReleaseFile.CODE,
                file("again.json", "{\"releases\": [" + release + "], \"extensions\": [\"https://a\"]}"));
        assertThat(economist.get(again).body())
                .contains("жоспар тармағы өзгереді")
                .doesNotContain("қосылады", "шарт өзгереді", "лот өзгереді");
        Path schemas = Path.of(System.getProperty("aiqyn.standards", "../../shared/standards"))
                .resolve("ocds-1.1.5/schema");
        assumeTrue(
                Files.isDirectory(schemas),
                "THE SCHEMAS OF OCDS ARE NOT HERE, nothing was checked: looked in " + schemas.toAbsolutePath());
        Schema schema = schema(schemas);
        assertThat(schema.validate(body, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        body.replace("\"procurementMethod\":\"open\"", "\"procurementMethod\":\"dreamt\""),
                        InputFormat.JSON))
                .as("the schema is asked")
                .isNotEmpty();
    }

    private static Schema schema(Path folder) throws IOException {
        String base = "https://standard.open-contracting.org/schema/1__1__5/";
        String packages = Files.readString(folder.resolve("release-package-schema.json"));
        String releases = Files.readString(folder.resolve("release-schema.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_4,
                        builder -> builder.schemas(Map.of(
                                base + "release-package-schema.json",
                                packages,
                                base + "release-schema.json",
                                releases)))
                .getSchema(SchemaLocation.of(base + "release-package-schema.json"));
    }

    @Test
    void bidsAndLocalContentGoOutWithoutThoseWhoLostAndComeInWithoutAChange() throws IOException {
        String bids = bid("81", IIN, "8101", 4_400_000, "Победитель") + ","
                + bid("82", SampleGoods.bin(21), "8101", 4_300_000, "Отклонена") + ","
                + bid("83", SampleGoods.bin(31), "8101", 4_600_000, "Допущена");
        confirm(sent(PortalFile.CODE, file("offered.json", chain("8101"))));
        confirm(sent(PortalFile.CODE, file("offers.json", "{\"data\": {\"TrdApp\": [" + bids + "]}}")));
        JsonNode release = release("ocds-aiqyn0-8101");
        assertThat(release.path("bids").path("statistics").toString())
                .contains("{\"id\":\"bids-88101\",\"measure\":\"bids\",\"value\":3,\"relatedLot\":\"88101\"}")
                .contains("\"measure\":\"disqualifiedBids\",\"value\":1");
        JsonNode details = release.path("bids").path("details");
        assertThat(details).hasSize(1);
        assertThat(details.get(0).path("tenderers").get(0).path("id").asString())
                .startsWith("p-");
        assertThat(details.get(0).path("value").path("amount").asInt()).isEqualTo(4_400_000);
        assertThat(release.toString())
                .doesNotContain(SampleGoods.bin(21))
                .doesNotContain(SampleGoods.bin(31))
                .contains("\"metrics\":[{\"id\":\"localContent\"");
        String again = sent(ReleaseFile.CODE, file("offered-again.json", "{\"releases\": [" + release + "]}"));
        assertThat(economist.get(again).body())
                .doesNotContain("қосылады", "шарт өзгереді", "лот өзгереді", "release.bids");
        confirm(again);
        assertThat(release("ocds-aiqyn0-8101").path("bids")).isEqualTo(release.path("bids"));
    }

    private static final String OFFERS = """
            {"ocid": "ocds-abcdef-9009", "id": "1", "date": "2025-01-01T00:00:00Z", "tag": ["award"],
             "buyer": {"id": "KZ-BIN-%s"},
             "tender": {"id": "t1", "title": "Су", "status": "complete", "procurementMethod": "open",
                "tenderPeriod": {"startDate": "2025-02-03T00:00:00+05:00"}, "items": [{"id": "1"}, {"id": "2"}]},
             "awards": [{"id": "a1", "suppliers": [{"id": "KZ-BIN-%s", "name": "Су"}]}],
             "bids": {"statistics": [{"id": "s1", "measure": "bids", "value": 4, "relatedLot": "1"},
                                     {"id": "s2", "measure": "bids", "value": 2},
                                     {"id": "s3", "measure": "lowestValidBidValue", "value": 0.5}],
                      "details": [{"id": "d1", "status": "valid", "value": {"amount": 10, "currency": "KZT"},
                                   "tenderers": [{"id": "KZ-BIN-%s", "name": "Су"}], "relatedLots": ["1"]},
                                  {"id": "d2", "status": "disqualified", "value": {"amount": 9}, "documents": [],
                                   "tenderers": [{"id": "%s", "name": "Сейітов Асан"}], "relatedLots": ["1"]},
                                  {"id": "d3", "status": "invited"}]}}
            """;

    @Test
    void takesForeignBidsAndCountsWhatItHasNoPlaceFor() throws IOException {
        String winner = SampleGoods.bin(41);
        String page = sent(
                ReleaseFile.CODE,
                file("bids-foreign.json", "{\"releases\": [" + OFFERS.formatted(BUYER, winner, winner, IIN) + "]}"));
        assertThat(economist.get(page).body())
                .contains(
                        "release.bids.statistics=lowestValidBidValue",
                        "release.bids.details.documents",
                        "release.bids.details without lot, tenderer or value");
        confirm(page);
        assertThat(database.sql("""
                                select code || ' ' || bids from procurement.lot where code like 'ocds-abcdef-9009/%' order by code
                                """).query(String.class).list())
                .containsExactly("ocds-abcdef-9009/1 4", "ocds-abcdef-9009/2 2");
        assertThat(database.sql("""
                                select bidder || ' ' || state from procurement.bid where lot = 'ocds-abcdef-9009/1' order by code
                                """).query(String.class).list())
                .satisfiesExactly(
                        won -> assertThat(won).isEqualTo(winner + " won"),
                        lost -> assertThat(lost).matches("p-[0-9a-f]{32} rejected"));
        assertThat(economist.get(page + "/file").body()).doesNotContain(IIN).doesNotContain("Сейітов");
    }

    @Test
    void knowsTheStatesOfThePortal() {
        assertThat(PortalCodes.announcementState("410")).isEqualTo(PortalCodes.CANCELLED);
        assertThat(PortalCodes.lotState("410")).isEqualTo("held");
        assertThat(PortalCodes.contractState("460")).isEqualTo("in-force");
        for (String code : "190 210 220 230 240 250 260 350 410 430 440 540".split(" ")) {
            assertThat(PortalCodes.announcementState(code)).as(code).isNotEqualTo(PortalCodes.OTHER);
        }
        for (String code : "2 3 4 5 6 7 9 10 12 16 18 19 20 22 23 24 310 320 340 410".split(" ")) {
            assertThat(PortalCodes.pointState(code)).as(code).isNotEqualTo(PortalCodes.OTHER);
        }
        for (String code : "2 3 6 7 8 22 23 32 50 52 128 130 132 188".split(" ")) {
            assertThat(PortalCodes.method(code)).as(code).isNotEqualTo(PortalCodes.OTHER);
        }
        for (String code : "190 450 460".split(" ")) {
            assertThat(PortalCodes.contractState(code)).as(code).isEqualTo("in-force");
        }
    }

    @Test
    void takesForeignReleasesAndRecordsAndCountsWhatItHasNoPlaceFor() throws IOException {
        String foreign = """
            {"ocid": "ocds-213czf-000-00001", "id": "1", "date": "2025-01-01T00:00:00Z", "tag": ["tender"],
             "buyer": {"id": "GB-LAC-E09000003", "name": "London Borough of Barnet"}, "tender": {"id": "1", "lots": [1]}}
            """;
        String ours = """
            {"ocid": "ocds-abcdef-9001", "id": "1", "date": "2025-01-01T00:00:00Z", "tag": ["contract"],
             "parties": [{"id": "b", "roles": ["buyer"], "identifier": {"scheme": "KZ-BIN", "id": "%s"}}],
             "planning": {"rationale": "керек"},
             "tender": {"id": "t1", "title": "Жол", "status": "complete", "procurementMethod": "open",
                "value": {"amount": 1000000, "currency": "KZT"}, "numberOfTenderers": 3, "hasEnquiries": false,
                "tenderPeriod": {"startDate": "2025-02-03T00:00:00+05:00", "endDate": "2025-02-20T00:00:00+05:00"},
                "awardPeriod": {"endDate": "2025-03-01T00:00:00+05:00"}, "items": [{"id": "1", "description": "Жол"}]},
             "awards": [{"id": "a1", "date": "2025-03-01T00:00:00Z", "value": {"amount": 900000, "currency": "KZT"},
                "suppliers": [{"id": "%s", "name": "Сейітов Асан"}]}],
             "contracts": [{"id": "c1", "awardID": "a1", "dateSigned": "2025-03-10T00:00:00+05:00",
                "value": {"amount": 950000, "currency": "KZT"}, "period": {"endDate": "2025-08-01T00:00:00+05:00"}}]}
            """.formatted(BUYER, IIN);
        String page = sent(
                ReleaseFile.CODE,
                file(
                        "records.json",
                        "{\"records\": [{\"ocid\": \"a\", \"compiledRelease\": %s}, {\"ocid\": \"b\", \"releases\": [%s]}]}"
                                .formatted(ours, foreign)));
        assertThat(economist.get(page).body())
                .contains(
                        "release.buyer", "release.planning.rationale", "release.tender.hasEnquiries", "шарт қосылады");
        confirm(page);
        assertThat(database.sql("select first_sum from procurement.contract where code = 'ocds-abcdef-9001/c1'")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("900000");
        assertThat(database.sql("select held_on::text || ' ' || contracted::int from procurement.lot where code ="
                                + " 'ocds-abcdef-9001/1'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-03-01 900000");
        assertThat(economist.get(page + "/file").body()).doesNotContain(IIN).doesNotContain("Сейітов");
        assertThat(released(ReleaseController.PATH + "?year=2099&page=x").path("releases"))
                .isEmpty();
    }

    private static String lot(String number, String closes, String bids) {
        return """
            {"data": {"TrdBuy": [{"id": "7%1$s", "numberAnno": "7%1$s-1", "totalSum": 100, "orgBin": "%2$s",
                 "refTradeMethodsId": 2, "refBuyStatusId": 350, "publishDate": "%3$s", "endDate": "%4$s",
                 "itogiDatePublic": "%5$s"}],
              "Lots": [{"id": 8%1$s, "lotNumber": "8%1$s", "refLotStatusId": 360, "amount": 1000, "nameKz": "Көпір",
                 "customerBin": "%2$s", "trdBuyId": "7%1$s"}],
              "TrdApp": [%6$s]}}
            """.formatted(number, BUYER, "2026-02-02", closes, "2026-03-02", bids);
    }

    /// A bid as the portal has it: a price of one, the amount of all, and what became of it.
    ///
    /// @param state 1 for one that won, 2 for one that was rejected, or the portal's own word
    private static String bid(String id, String bidder, String lot, int price, String state) {
        String word = Map.of("1", "Победитель", "2", "Отклонена").getOrDefault(state, state);
        return """
                {"id": %s, "supplierBinIin": "%s", "AppLots": [{"id": %s1, "lotId": 8%s, "price": 1, "amount": %d,
                 "statusId": 300, "RefAppStatus": {"id": 300, "nameRu": "%s"}}]}
                """.formatted(id, bidder, id, lot, price, word);
    }

    private long sign(String rule, String record) {
        return database.sql("select id from procurement.sign where rule = ? and record = ?")
                .params(rule, record)
                .query(Long.class)
                .single();
    }

    @Test
    void signsAreTheBodysFirstAndEverybodysWhenItCouldAnswer() throws IOException {
        String bids = bid("1", SampleGoods.bin(11), "101", 1_000, "Победитель") + ","
                + bid("2", SampleGoods.bin(21), "101", 900, "Отклонена") + ","
                + bid("3", SampleGoods.bin(31), "101", 990, "Отклонена");
        confirm(sent(PortalFile.CODE, file("bids.json", lot("101", "2026-02-05", bids))));
        long id = sign("lowest-rejected", "8101");
        assertThat(sign("others-rejected", "8101")).isPositive();
        assertThat(sign("short-term", "8101")).isPositive();
        String one = STAFF + ProcurementCard.SIGNS + "/" + id;
        assertThat(officer.get(one).body())
                .contains("бұзушылық дәлелі емес", "11,1", "Осы ереже бойынша барлығы", "<textarea")
                .doesNotContain(SampleGoods.bin(21));
        String open = "/kk" + OPEN + ProcurementCard.SIGNS;
        Visitor resident = new Visitor(port);
        assertThat(resident.get(open + "/" + id).statusCode()).isEqualTo(404);
        assertThat(resident.get(open + ".csv").body()).doesNotContain("\n" + id + ",");
        assertThat(economist
                        .fill(one, one, Map.of("answer", "мен", "version", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.fill(one, one, Map.of("answer", "", "version", "1")).statusCode())
                .isEqualTo(422);
        String answer = "Құжаты толық болмады, " + IIN;
        assertThat(officer.fill(one, one, Map.of("answer", answer, "version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.fill(one, one, Map.of("answer", "тағы", "version", "1"))
                        .statusCode())
                .isEqualTo(409);
        database.sql("update procurement.sign set answer_by = calendar.today() - 1 where id = ?")
                .params(id)
                .update();
        assertThat(resident.get(open + "/" + id).body())
                .contains("Құжаты толық болмады, ************")
                .doesNotContain(SampleGoods.bin(21), "<form method=\"post\"");
        assertThat(resident.get(open + ".csv").body()).contains("\n" + id + ",");
        confirm(sent(PortalFile.CODE, file("mended.json", lot("101", "2026-02-25", ""))));
        assertThat(database.sql("select count(*) from procurement.sign where record = '8101' and rule = 'short-term'"
                                + " and gone_on is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theInventedSignsWereFoundLongEnoughAgoForEverybodyToReadSome() {
        assertThat(database.sql("select count(*) from procurement.open_sign where organisation = ?")
                        .params(oblast.district("c"))
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void signsAreGroupedShowWhatTheyRestOnAndAreAnsweredTogether() throws IOException {
        String district = oblast.district("a");
        confirm(sent(PortalFile.CODE, file("first.json", lot("201", "2026-02-05", ""))));
        confirm(sent(PortalFile.CODE, file("second.json", lot("202", "2026-02-05", ""))));
        long id = sign("short-term", "8201");
        long alike = sign("short-term", "8202");
        String groups = STAFF + ProcurementCard.GROUPS + "?rule=short-term&period=2026-Q1";
        assertThat(officer.get(groups).body())
                .contains("Өтінім беруге аз уақыт берілген", "2026 жылғы 1-тоқсан", "class=\"pressing\"")
                .contains("/signs?rule=short-term&amp;organisation=" + district + "&amp;period=2026-Q1\"")
                .containsPattern("<td class=\"n\" data-head=\"Жауап берілмегені\">\\d+</td>");
        assertThat(officer.get("/kk/staff").body()).contains("белгіге жауап беру (", ProcurementCard.GROUPS);
        assertThat(officer.get(STAFF + ProcurementCard.SIGNS + "?rule=short-term")
                        .body())
                .contains("data-head=\"Өлшемі\">күн</td>", "data-head=\"Не сатып алынады\"");
        String one = STAFF + ProcurementCard.SIGNS + "/" + id;
        assertThat(officer.get(one).body())
                .contains("Белгі неге сүйенеді", "Жеңген баға", "02.02.2026", "05.02.2026", "name=\"alike\"");
        assertThat(officer.fill(one, one, Map.of("answer", "Құжаты жоқ.", "version", "1", "alike", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(STAFF + ProcurementCard.SIGNS + "/" + alike).body())
                .contains("Құжаты жоқ.");
        assertThat(new Visitor(port).get("/ru" + OPEN + ProcurementCard.GROUPS).body())
                .contains("Признаки по группам");
    }

    @Test
    void aSignOfSplittingNamesItsContractsAndAccusesNobody() {
        long id =
                database.sql("""
                    insert into procurement.sign
                        (rule, kind, record, customer, organisation, day, value, threshold, found_on, changed_at)
                    select 'split', 'contract', code, customer, organisation, signed_on, 5000000, 4000000, signed_on, now()
                    from procurement.contract where organisation = ? order by code limit 1
                    returning id
                    """).params(oblast.district("b")).query(Long.class).single();
        assertThat(economist.get(STAFF + ProcurementCard.SIGNS + "/" + id).body())
                .containsPattern("бөлшектеуге ұқсайды: әрқайсысы 4.000.000 теңгелік шектен төмен \\d+ сатып алу")
                .contains("Бөлшектеуге ұқсайды", "Белгі неге сүйенеді", "бұзушылық дәлелі емес", "/contracts/");
    }

    @Test
    void samplesOfBothLayoutsAreTakenAsTheyAre() throws IOException {
        for (String kind : List.of(PortalFile.CODE, ReleaseFile.CODE)) {
            assertThat(economist.get(FILES + kind).body()).contains("href=\"" + FILES + kind + "/sample\"");
            String sample = economist.get(FILES + kind + "/sample").body();
            assertThat(economist.get(sent(kind, file(kind + ".json", sample))).body())
                    .contains("хабарландыру қосылады");
        }
    }

    @Test
    void theYearsContractsComeToWhatTheirListComesTo() {
        int year = Kazakhstan.today(server.getBean(InstantSource.class)).getYear() - 1;
        String of = "?year=" + year + "&organisation=" + oblast.district("b");
        String overview = economist.get(STAFF + ProcurementCard.OVERVIEW + of).body();
        assertThat(overview).contains("Жасалған шарттардың қазіргі сомасы", "facet=valid");
        double present = database.sql("""
            select sum(sum) / 1000000 from procurement.contract
            where organisation = ? and left(period, 4) = ? and state <> 'cancelled'
            """)
                .params(oblast.district("b"), Integer.toString(year))
                .query(Double.class)
                .single();
        assertThat(overview).contains(">" + Wording.of(Language.KK).number(present, 1) + "</a>");
    }

    @Test
    void whatIsLateIsSeenTheDayAfterItWasDueAndByWhomItConcerns() {
        LocalDate today = Kazakhstan.today(server.getBean(InstantSource.class));
        LocalDate due = today.withDayOfMonth(1).minusDays(1);
        long late = database.sql("""
            select count(*) from procurement.point where organisation = ? and due_on = ? and begun_on is null
            """)
                .params(oblast.district("b"), java.sql.Date.valueOf(due))
                .query(Long.class)
                .single();
        assertThat(late).isPositive();
        Visitor leader = signedIn("leader", NewGrant.everywhere(Role.LEADER));
        assertThat(leader.get(STAFF + ProcurementCard.HEARING).body())
                .contains(
                        "Жоспардың мерзімі өткен тармақтары бар",
                        "?facet=late&amp;organisation=" + oblast.district("b"));
        Visitor head = signedIn("head", NewGrant.at(oblast.district("b"), Role.HEAD));
        assertThat(head.get("/kk/staff").body()).contains("тармағының мерзімі өтіп кетті: жариялаңыз");
        assertThat(leader.get("/kk/staff").body()).doesNotContain("тармағының мерзімі өтіп кетті");
        assertThat(leader.get("/kk/staff/sections/procurement?organisation=" + oblast.district("b"))
                        .body())
                .contains("Мерзімі өткен тармақтар")
                .doesNotContain("түзетілгені де ескерілген");
        assertThat(leader.get("/kk/staff/sections/procurement?day=" + due).body())
                .contains("түзетілгені де ескерілген");
        ProcurementAttention attention = server.getBean(ProcurementAttention.class);
        Scope whose = new Scope(false, new TreeSet<>(List.of(oblast.district("b"))));
        double after = weight(attention.attention(due.plusDays(1), whose));
        assertThat(after - weight(attention.attention(due, whose)))
                .as("late from the day after")
                .isEqualTo(late);
    }

    private static double weight(List<Attention> found) {
        return found.stream()
                .filter(one -> one.rule().endsWith("late"))
                .mapToDouble(Attention::weight)
                .sum();
    }

    @Test
    void staysInTheRecordOfWhatWasDone() {
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }
}

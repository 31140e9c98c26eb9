package kz.aiqyn.oversight.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.testing.SentWorkbook;
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

/// Control lists in the layouts that offices keep.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlListTest {

    private static final String FILES = "/kk/staff/files/" + AssignmentFile.CODE;
    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    /// Rows of titles, headings of its own, and the row of column numbers below them.
    private static final String HEAD = """
            БАҚЫЛАУ ТІЗІМІ
            Облыс әкімінің аппараты
            р/с;Кіріс %s;Не істеу керек;Жауапты;Көмекші;Күні;Мерзімі;Жағдайы;Кім бақылайды
            1;2;3;4;5;6;7;8;9
            """;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor controller;
    private String login;
    private String second;

    @BeforeAll
    void fill(@TempDir Path made) throws IOException {
        oblast = WalkedOblast.make(server, "lists", 63);
        Path units = Files.writeString(made.resolve("units.csv"), """
                code,kato,name_kk,name_ru,name_en,kind,parent,from,to
                lists-roads,630000000,Тізім жолдары басқармасы,"Управление дорог, мостов и списков",Department of listed roads,department,,,
                lists-water,630000000,Тізім сулары басқармасы,Управление списков воды,Department of listed water,department,,,
                """);
        assertThat(server.getBean(OrganisationImports.class).units(units, null)).isInstanceOf(Read.Done.class);
        login = oblast.account("controller", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        second = oblast.account("second", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        controller = new Visitor(port);
        assertThat(controller.signIn(login, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
    }

    private String day(int days) {
        return today().plusDays(days).format(POINTS);
    }

    private LocalDate today() {
        return Kazakhstan.today(clock);
    }

    /// A list with headings of its own, which the mark tells from others.
    private Path list(String mark, String... rows) throws IOException {
        String text = HEAD.formatted(mark) + String.join("\n", rows) + "\n";
        Path file = folder.resolve("tizim-%s.csv".formatted(mark.replace("№", "n")));
        return Files.writeString(file, text);
    }

    private HttpResponse<String> send(Path file) {
        return controller.upload(FILES, FILES, new Upload(Map.of(), file));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> pointed() {
        return new TreeMap<>(Map.of(
                LayoutForm.ROW,
                "3",
                LayoutForm.FIRST,
                "5",
                LayoutForm.NAME,
                "Аппараттың тізімі",
                LayoutForm.column(1),
                "number",
                LayoutForm.column(2),
                "name_kk",
                LayoutForm.column(3),
                "organisation",
                LayoutForm.column(4),
                "helping",
                LayoutForm.column(5),
                "given_on",
                LayoutForm.column(6),
                "term",
                LayoutForm.column(7),
                "state"));
    }

    private Map<String, String> pointedWithController() {
        Map<String, String> pointed = pointed();
        pointed.put(LayoutForm.column(8), "controller");
        return pointed;
    }

    private void confirm(String waiting) {
        Matcher digest = DIGEST.matcher(controller.get(waiting).body());
        assertThat(digest.find()).isTrue();
        assertThat(controller
                        .fill(waiting, waiting, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
    }

    private Assignment taken(String number) {
        return server.getBean(Assignments.class).numbered(List.of(number)).get(number);
    }

    @Test
    void columnsArePointedOutOnceAndKnownInTheNextFile() throws IOException {
        Path first = list(
                "№1",
                "1;Т-1/1;Көпірді жөндеу;управление дорог, мостов и списков;Department of listed water;%s;%s;на исполнении;%s"
                        .formatted(day(-3), day(20), second),
                "2;Т-1/2;Суды тазарту;lists-water;;%s;%s;берілді;".formatted(day(-3), today().plusDays(10)),
                "3;Т-1/3;Бұрынғы іс;жоқ басқарма;;%s;%s;снято с контроля;".formatted(day(-30), day(-10)));
        String columns = location(send(first));
        assertThat(columns).endsWith("/columns");
        assertThat(controller.get(columns).body())
                .contains(
                        "Бағандарды көрсетіңіз",
                        "БАҚЫЛАУ ТІЗІМІ",
                        "Не істеу керек",
                        "Көпірді жөндеу",
                        "type=\"radio\"");
        Map<String, String> half = pointed();
        half.remove(LayoutForm.column(6));
        HttpResponse<String> refused = controller.fill(columns, columns, half);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Көрсетілмегені: Орындау мерзімі");
        Map<String, String> twice = pointed();
        twice.put(LayoutForm.column(8), "term");
        assertThat(controller.fill(columns, columns, twice).body()).contains("бұл басқа бағанға таңдалған");
        String waiting = location(controller.fill(columns, columns, pointedWithController()));
        assertThat(controller.get(waiting).body())
                .contains("Көпірді жөндеу", "Суды тазарту", "Аппараттың тізімі", "бақылаудан алынған")
                .doesNotContain("Бұрынғы іс");
        confirm(waiting);
        Assignment bridge = taken("Т-1/1");
        assertThat(bridge.organisation()).isEqualTo("lists-roads");
        assertThat(bridge.controller()).isEqualTo(second);
        assertThat(bridge.state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(bridge.term().until()).isEqualTo(today().plusDays(20));
        assertThat(bridge.term().givenOn()).isEqualTo(today().minusDays(3));
        assertThat(server.getBean(Assignments.class).coExecutors().list(bridge.id()))
                .containsExactly(new CoExecutor("lists-water"));
        assertThat(taken("Т-1/2").controller()).isEqualTo(login);
        assertThat(taken("Т-1/2").state()).isEqualTo(AssignmentState.GIVEN);
        assertThat(server.getBean(Assignments.class).numbered(List.of("Т-1/3"))).isEmpty();

        Path next = folder.resolve("next.csv");
        Files.writeString(
                next, HEAD.formatted("№1") + "1;Т-2/1;Екінші файл;lists-roads;;%s;%s;;%n".formatted(day(-1), day(9)));
        String known = location(send(next));
        assertThat(known).matches(".*/\\d+");
        assertThat(controller.get(known).body()).contains("Екінші файл", "Аппараттың тізімі");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAtItsCell() throws IOException {
        Path file = list(
                "№2",
                "1;Т-3/1;Екі мағыналы;Аудан a;;%s;%s;берілді;".formatted(day(-3), day(20)),
                "2;Т-3/2;Жоқ орган;жоқ басқарма;;%s;%s;берілді;".formatted(day(-3), day(20)),
                "3;Т-3/3;Күй;lists-roads;lists-water, жоқ көмекші;%s;%s;ойланып жатыр;".formatted(day(-3), day(20)),
                "4;Т-3/4;Мерзім;lists-roads;;%s;31.02.2026;берілді;".formatted(day(-3)));
        WalkedOblast.make(server, "namesake", 61);
        String columns = location(send(file));
        HttpResponse<String> refused = controller.fill(columns, columns, pointedWithController());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("«Аудан a» деп бірнеше ұйым аталады: ", "lists-a", "namesake-a")
                .contains("«жоқ басқарма»", "«ойланып жатыр»", "31.02.2026", "«жоқ көмекші»")
                .doesNotContain("«lists-water»");
        assertThat(server.getBean(Assignments.class).numbered(List.of("Т-3/1"))).isEmpty();
        assertThat(controller.get(columns.replace("/columns", "")).headers().firstValue("Location"))
                .as("nothing to confirm")
                .isPresent();
    }

    @Test
    void aControllerThatNobodyIsCalledIsRefusedToo() throws IOException {
        Path file =
                list("№3", "1;Т-5/1;Бақылаушы;lists-roads;;%s;%s;берілді;белгісіз адам".formatted(day(-3), day(20)));
        String columns = location(send(file));
        HttpResponse<String> refused = controller.fill(columns, columns, pointedWithController());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("«белгісіз адам»");
    }

    @Test
    void anotherSheetOfAWorkbookIsChosenAndOnlyItsSenderSeesIt() throws IOException {
        Path file = folder.resolve("kitap.xlsx");
        Files.write(file, SentWorkbook.of("Мұқаба", "Бірінші парақ", "Тізім", """
                Бақылау тізімі
                Нөмірі,Мазмұны,Кімге,Қашанға
                Т-4/1,Мектепті жылыту,Тізім сулары басқармасы,%s
                """.formatted(day(15))));
        String columns = location(send(file));
        assertThat(controller.get(columns).body()).contains("Бірінші парақ").doesNotContain("Мектепті жылыту");
        assertThat(controller
                        .get(columns + "?sheet=%D0%A2%D1%96%D0%B7%D1%96%D0%BC")
                        .body())
                .contains("Мектепті жылыту");
        Map<String, String> pointed = new TreeMap<>(Map.of(
                "sheet",
                "Тізім",
                LayoutForm.ROW,
                "2",
                LayoutForm.NAME,
                "Кітап",
                LayoutForm.column(0),
                "number",
                LayoutForm.column(1),
                "name_kk",
                LayoutForm.column(2),
                "organisation",
                LayoutForm.column(3),
                "term"));
        Visitor stranger = new Visitor(port);
        assertThat(stranger.signIn(second, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(stranger.get(columns).statusCode()).isEqualTo(404);
        String waiting = location(controller.fill(columns, columns, pointed));
        confirm(waiting);
        assertThat(taken("Т-4/1").organisation()).isEqualTo("lists-water");
    }
}

package kz.aiqyn.ops.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.aiqyn.testing.FilledOblast;
import kz.aiqyn.testing.LaunchedServer;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files larger than anybody needs, sent to a server with 512 MB of memory.
class HugeUploadsTest {

    private static final String VALUES = "/kk/staff/values/import";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private static Path folder;

    private static LaunchedServer server;
    private static Path tooLarge;
    private static Path bomb;

    @BeforeAll
    static void start() throws IOException {
        server = LaunchedServer.serve(FilledOblast.database(false), folder.resolve("data"));
        tooLarge = lines("large.csv", 102);
        bomb = bomb();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/staff/values/import|",
                "/kk/staff/files/territory-classifier|",
                "/kk/staff/files/territory-borders|",
                "/kk/staff/files/territory-names|",
                "/kk/staff/files/territory-figures|",
                "/kk/staff/files/organisations|",
                "/kk/staff/files/organisation-heads|"
            })
    void tellsThatAFileIsTooLarge(String form) {
        String page = form.substring(0, form.indexOf('|'));
        HttpResponse<String> answer = send(economist(), page, form.replace("|", ""), tooLarge);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
    }

    @Test
    void refusesBombsInWordsTwoAtOnce() throws Exception {
        List<Callable<HttpResponse<String>>> bombs = List.of(
                () -> send(economist(), VALUES, VALUES, bomb),
                () -> send(economist(), "/kk/staff/files/territory-names", "/kk/staff/files/territory-names", bomb));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : senders.invokeAll(bombs)) {
                assertThat(answer.get().statusCode()).isEqualTo(422);
                assertThat(answer.get().body()).contains("тым үлкен болады");
            }
        }
        assertThat(server.visitor().get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void staysAliveWhenTwoSendAllThatTheyMay() throws Exception {
        Path most = lines("most.csv", 95);
        List<Callable<HttpResponse<String>>> both =
                List.of(() -> send(economist(), VALUES, VALUES, most), () -> send(economist(), VALUES, VALUES, most));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : senders.invokeAll(both)) {
                assertThat(answer.get().statusCode()).isIn(422, 303);
            }
        }
        assertThat(server.visitor().get("/readyz").statusCode()).isEqualTo(200);
        assertThat(server.said("OutOfMemory")).isEmpty();
    }

    private static HttpResponse<String> send(Visitor visitor, String page, String action, Path file) {
        return visitor.upload(
                page,
                action,
                new Upload(
                        Map.of(
                                "methodology", FilledOblast.METHODOLOGY + "/1",
                                "period", "",
                                "encoding", "",
                                "decimal", "",
                                "sheet", "",
                                "effective", "2024-01-01",
                                "act", "x",
                                "source", "x"),
                        file));
    }

    private static Visitor economist() {
        Visitor visitor = server.visitor();
        visitor.signIn(FilledOblast.LOGIN, FilledOblast.PASSWORD);
        return visitor;
    }

    private static Path lines(String name, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("unit,period,measure,value\n".getBytes(StandardCharsets.UTF_8));
            long written = 0;
            for (int row = 0; written < (long) megabytes * MEGABYTE; row++) {
                byte[] line = "shyghanaq,%d-%02d,m%d,%d\n"
                        .formatted(2000 + row / 12 % 26, row % 12 + 1, row / 312, row)
                        .getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
        return file;
    }

    /// A workbook of a few megabytes with two gigabytes of texts inside.
    private static Path bomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] texts = "<si><t>мәтін</t></si>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        String relationship = "<Relationships><Relationship Id='%s' Type='/%s' Target='%s'/>%s</Relationships>";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", relationship.formatted("a", "officeDocument", "xl/workbook.xml", ""));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='s' r:id='b'/></sheets></workbook>");
            String shared = "<Relationship Id='c' Type='/sharedStrings' Target='sharedStrings.xml'/>";
            part(zip, "xl/_rels/workbook.xml.rels", relationship.formatted("b", "worksheet", "sheet.xml", shared));
            String cell = "<c t='s'><v>0</v></c>";
            part(zip, "xl/sheet.xml", "<worksheet><sheetData><row>" + cell + "</row></sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < 2048L * MEGABYTE; written += texts.length) {
                zip.write(texts);
            }
            zip.closeEntry();
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

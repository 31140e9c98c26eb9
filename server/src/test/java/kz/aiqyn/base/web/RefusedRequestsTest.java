package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

class RefusedRequestsTest {

    private static final HttpProblems PROBLEMS = new HttpProblems(
            new Pages(
                    new Site("Үлгі облысы", "Область Улги", "Ulgi oblast", true, "http://localhost"),
                    new Nobody(),
                    new Templates()),
            JsonMapper.builder().build());

    private final RefusedRequests refused = new RefusedRequests(PROBLEMS, DataSize.ofMegabytes(100));
    private final MockMvc site = MockMvcBuilders.standaloneSetup(new Things())
            .setHandlerExceptionResolvers(refused)
            .build();

    private record Nobody() implements StaffMenu {

        @Override
        public Optional<String> person() {
            return Optional.empty();
        }

        @Override
        public List<Frame.Link> entries() {
            return List.of();
        }
    }

    private enum Colour {
        RED,
        BLUE
    }

    @RestController
    private static final class Things {

        @GetMapping({"/ru/things/{number}", "/api/v1/things/{number}"})
        String thing(@PathVariable long number) {
            throw Absent.of("portal.absent.unit", Long.toString(number));
        }

        @GetMapping("/ru/ask")
        String ask(
                @RequestParam String name,
                @RequestParam(defaultValue = "0") int page,
                @RequestParam(defaultValue = "RED") Colour colour,
                @RequestParam(defaultValue = "2025-01-31") LocalDate day) {
            return name + page + colour + day;
        }

        @GetMapping(path = "/ru/table", produces = "text/csv")
        String table() {
            return "a";
        }

        @PostMapping("/ru/file")
        String file(@RequestParam MultipartFile file) {
            throw new MaxUploadSizeExceededException(file.getSize());
        }

        @GetMapping("/ru/mistake")
        String mistake() {
            throw new NoSuchElementException("our own");
        }
    }

    @Test
    void tellsWhatIsNotThere() throws Exception {
        tells(get("/ru/things/5"), 404, "Субъекта «5» нет в опубликованных рейтингах.");
        tells(get("/ru/things/five"), 404, "«number»: найдено «five», ожидается целое число.");
    }

    @Test
    void tellsWhichFieldIsWrongAndWhatIsExpected() throws Exception {
        tells(get("/ru/ask"), 400, "Не отправлено поле «name»");
        tells(get("/ru/ask?name=a&page=x"), 400, "«page»: найдено «x», ожидается целое число.");
        tells(get("/ru/ask?name=a&colour=x"), 400, "ожидается одно из: RED, BLUE");
        tells(get("/ru/ask?name=a&day=31.01.2025"), 400, "«31.01.2025», ожидается день, например 2025-01-31");
    }

    @Test
    void tellsHowTheAddressIsAsked() throws Exception {
        assertThat(tells(post("/ru/ask"), 405, "запрошен способом POST; он отвечает на: GET")
                        .getHeader("Allow"))
                .isEqualTo("GET");
        tells(get("/ru/table").accept(MediaType.IMAGE_PNG), 406, "Запрошен вид «image/png»");
    }

    @Test
    void tellsWhatIsNoFileAndWhatIsTooLarge() throws Exception {
        tells(post("/ru/file").contentType(MediaType.APPLICATION_JSON), 400, "Ожидается файл", "«application/json»");
        tells(multipart("/ru/file"), 400, "Не отправлено поле «file»");
        tells(multipart("/ru/file").file("file", new byte[1]), 413, "101 МБ; принимается не больше 100 МБ");
    }

    @Test
    void tellsProgramsInAllLanguages() throws Exception {
        MockHttpServletResponse answer = site.perform(get("/api/v1/things/5").header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.getContentAsByteArray())
                        .toString())
                .isEqualTo("""
                        {"type":"about:blank","title":"Not Found","status":404,\
                        "detail":"There is no published unit \\"5\\".",\
                        "details":{"kk":"«5» органы жарияланған рейтингтерде жоқ.",\
                        "ru":"Субъекта «5» нет в опубликованных рейтингах.",\
                        "en":"There is no published unit \\"5\\"."},"instance":"/api/v1/things/5"}""");
    }

    @Test
    void leavesOurOwnMistakesAlone() {
        assertThatThrownBy(() -> site.perform(get("/ru/mistake")))
                .isInstanceOf(ServletException.class)
                .hasCauseInstanceOf(NoSuchElementException.class);
    }

    private MockHttpServletResponse tells(RequestBuilder request, int status, String... words) throws Exception {
        MockHttpServletResponse answer = site.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("<html lang=\"ru\"").contains(words);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return answer;
    }
}

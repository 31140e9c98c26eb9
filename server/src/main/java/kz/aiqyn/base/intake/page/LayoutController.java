package kz.aiqyn.base.intake.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.intake.TableLayout;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the sender of a file points out its headings and what its columns are. Who may go on, the kind of file says.
@Controller
@Requires(IdentityRights.WORK)
class LayoutController {

    private static final String COLUMNS =
            Languages.PATH + "/staff/files/{kind:[a-z][a-z-]*}/{number:\\d{1,18}}/columns";
    /// Rows that are shown.
    private static final int ROWS = 20;
    /// Columns that are shown.
    private static final int WIDEST = 60;

    private final FileKinds kinds;
    private final WaitingFiles waiting;
    private final Intake intake;
    private final LayoutGuess guess;
    private final Pages pages;
    private final Answers answers;

    LayoutController(
            FileKinds kinds, WaitingFiles waiting, Intake intake, LayoutGuess guess, Pages pages, Answers answers) {
        this.kinds = kinds;
        this.waiting = waiting;
        this.intake = intake;
        this.guess = guess;
        this.pages = pages;
        this.answers = answers;
    }

    /// The page of a file, without the language.
    static String address(FileKind kind, long number) {
        return kind.address() + "/" + number + "/columns";
    }

    /// What is shown of a file that could be opened.
    private record Opened(Table table, List<Notice> notices) {

        List<Row> rows() {
            return table.head().stream()
                    .filter(row -> !row.isBlank())
                    .limit(ROWS)
                    .toList();
        }

        List<String> columns() {
            int width = rows().stream()
                    .mapToInt(row -> TableLayout.headings(row).size())
                    .max()
                    .orElse(0);
            return IntStream.range(0, Math.min(width, WIDEST))
                    .mapToObj(place -> table.column(place, ""))
                    .toList();
        }
    }

    @GetMapping(COLUMNS)
    ModelAndView columns(
            @PathVariable String kind,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String sheet,
            HttpServletRequest request)
            throws IOException {
        FileKind of = mapped(kind);
        SentFile file = waiting.get(of, number);
        if (!file.isWaiting()) {
            return answers.go(of.address(), request);
        }
        Form form = sheet.isBlank() ? file.form() : Form.EMPTY.with("sheet", sheet);
        boolean isPointedOut = LayoutForm.of(form).isPresent();
        return switch (intake.open(file, form)) {
            case Read.Failed<Table>(Problems problems) ->
                show(of, file, List.of(), List.of(), List.of(), form, problems, HttpStatus.OK, request);
            case Read.Done<Table>(Table table, List<Notice> notices) -> {
                Opened opened = new Opened(table, notices);
                Form filled = isPointedOut ? form : guess.of(of, opened.rows(), form);
                yield show(of, file, opened, filled, isPointedOut ? found(of, file) : null, HttpStatus.OK, request);
            }
        };
    }

    /// Why a file cannot be read as it is pointed out; null where it can.
    private @Nullable Problems found(FileKind kind, SentFile file) throws IOException {
        return intake.look(kind, file) instanceof Read.Failed<FileDifference>(Problems problems) ? problems : null;
    }

    @PostMapping(COLUMNS)
    ModelAndView point(@PathVariable String kind, @PathVariable long number, HttpServletRequest request)
            throws IOException {
        FileKind of = mapped(kind);
        SentFile file = waiting.get(of, number);
        if (!file.isWaiting()) {
            return answers.done(new Answers.Next(of.address(), Phrase.of("intake.gone")), request);
        }
        Form sent = Form.of(request);
        Form stated = file.form().with("sheet", sent.text("sheet"));
        return switch (intake.open(file, stated)) {
            case Read.Failed<Table>(Problems problems) ->
                show(
                        of,
                        file,
                        List.of(),
                        List.of(),
                        List.of(),
                        sent,
                        problems,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            case Read.Done<Table>(Table table, List<Notice> notices) ->
                point(of, file, new Opened(table, notices), stated, sent, request);
        };
    }

    private ModelAndView point(
            FileKind kind, SentFile file, Opened opened, Form stated, Form sent, HttpServletRequest request)
            throws IOException {
        Form form = checked(kind, opened, sent);
        if (!form.isSound()) {
            return show(kind, file, opened, form, null, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        Form kept = LayoutForm.moved(form, stated);
        return switch (intake.point(kind, file, kept, LayoutForm.layout(form, opened.rows()))) {
            case Read.Done<FileDifference> done -> answers.go(kind.address() + "/" + file.number(), request);
            case Read.Failed<FileDifference>(Problems problems) ->
                show(kind, file, opened, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request);
        };
    }

    private static Form checked(FileKind kind, Opened opened, Form sent) {
        Form form = LayoutForm.checked(sent, kind.mapped(), opened.rows());
        List<String> missing = LayoutForm.missing(form, kind.mapped());
        if (missing.isEmpty()) {
            return form;
        }
        List<Phrase> names = missing.stream()
                .map(name -> Phrase.of(kind.words() + ".column." + name))
                .collect(Collectors.toList());
        return form.against(List.of(Phrase.of("intake.layout.missing", names)));
    }

    private FileKind mapped(String code) {
        FileKind kind = kinds.allowed(code);
        if (kind.mapped().isEmpty()) {
            throw Absent.of("intake.absent.layout", code);
        }
        return kind;
    }

    private ModelAndView show(
            FileKind kind,
            SentFile file,
            Opened opened,
            Form form,
            @Nullable Problems problems,
            HttpStatus status,
            HttpServletRequest request) {
        return show(kind, file, opened.rows(), opened.columns(), opened.notices(), form, problems, status, request);
    }

    private ModelAndView show(
            FileKind kind,
            SentFile file,
            List<Row> rows,
            List<String> columns,
            List<Notice> notices,
            Form form,
            @Nullable Problems problems,
            HttpStatus status,
            HttpServletRequest request) {
        return pages.staff(
                LayoutPage.TEMPLATE,
                new LayoutPage(kind, file, rows, columns, notices, form, problems),
                request,
                status);
    }
}

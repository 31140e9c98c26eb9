package kz.aiqyn.base.intake.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.intake.SentFiles;
import kz.aiqyn.base.intake.page.TakeFile.Confirmed;
import kz.aiqyn.base.job.Job;
import kz.aiqyn.base.job.JobOrder;
import kz.aiqyn.base.job.JobProgress;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Download;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes files in. Everybody who works here reaches the routes; the kind of file says who may go on.
@Controller
@Requires(IdentityRights.WORK)
class IntakeController {

    static final String KIND = Languages.PATH + "/staff/files/{kind:[a-z][a-z-]*}";
    private static final String ONE = KIND + "/{number:\\d{1,18}}";
    private static final int SHOWN = 20;
    /// How long an answer waits for what most files take.
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final FileKinds kinds;
    private final Intake intake;
    private final SentFiles files;
    private final TakeFile taking;
    private final Jobs jobs;
    private final Pages pages;
    private final Answers answers;
    private final WaitingFiles waiting;
    private final InstantSource clock;

    IntakeController(
            FileKinds kinds,
            Intake intake,
            SentFiles files,
            TakeFile taking,
            Jobs jobs,
            Pages pages,
            Answers answers,
            WaitingFiles waiting,
            InstantSource clock) {
        this.kinds = kinds;
        this.intake = intake;
        this.files = files;
        this.taking = taking;
        this.jobs = jobs;
        this.pages = pages;
        this.answers = answers;
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping(KIND)
    ModelAndView form(@PathVariable String kind, HttpServletRequest request) {
        FileKind of = kinds.allowed(kind);
        return show(of, blank(of), null, HttpStatus.OK, request);
    }

    /// Shows what a file would change; nothing does until it is confirmed.
    @PostMapping(KIND)
    @TakesFiles
    ModelAndView send(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        FileKind of = kinds.allowed(kind);
        Form form = checked(of, Form.of(request));
        if (file == null || file.isEmpty()) {
            form = form.wrong("file", Phrase.of("intake.no-file"));
        }
        if (!form.isSound() || file == null) {
            return show(of, form, null, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return switch (intake.send(of, received, form, waiting.who())) {
                case Intake.Sent.Kept(long number) -> answers.go(of.address() + "/" + number, request);
                case Intake.Sent.Unknown(long number) -> answers.go(LayoutController.address(of, number), request);
                case Intake.Sent.Refused(Problems problems) ->
                    show(of, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request);
            };
        }
    }

    @GetMapping(ONE)
    ModelAndView look(@PathVariable String kind, @PathVariable long number, HttpServletRequest request)
            throws IOException {
        FileKind of = kinds.allowed(kind);
        SentFile file = waiting.get(of, number);
        if (!file.isWaiting()) {
            return answers.go(of.address(), request);
        }
        return !of.mapped().isEmpty() && file.isUnread()
                ? answers.go(LayoutController.address(of, number), request)
                : preview(of, file, Names.NONE, HttpStatus.OK, request);
    }

    @PostMapping(ONE)
    ModelAndView confirm(@PathVariable String kind, @PathVariable long number, HttpServletRequest request)
            throws IOException {
        FileKind of = kinds.allowed(kind);
        SentFile file = waiting.get(of, number);
        if (!file.isWaiting()) {
            return gone(of, request);
        }
        Confirmed confirmed = new Confirmed(of.code(), number, Form.of(request).text("digest"));
        Job job = jobs.await(
                jobs.ask(JobOrder.of(taking, confirmed).about(Phrase.of("intake.job.of", file.name()))), SHORTLY);
        return answer(of, number, job, request);
    }

    /// What came of a confirmation; where it takes long, the page on which its end is waited for.
    private ModelAndView answer(FileKind kind, long number, Job job, HttpServletRequest request) throws IOException {
        SentFile file = waiting.get(kind, number);
        if (job.isUnderWay()) {
            return answers.go(kind.address() + "/" + number + "/job/" + job.id(), request);
        }
        if (!job.isFailed()) {
            return answers.done(new Answers.Next(kind.back(), Phrase.of("intake.taken", file.changes())), request);
        }
        return file.isWaiting()
                ? preview(kind, file, job.failure(), HttpStatus.CONFLICT, request)
                : gone(kind, request);
    }

    private ModelAndView gone(FileKind kind, HttpServletRequest request) {
        return answers.done(new Answers.Next(kind.address(), Phrase.of("intake.gone")), request);
    }

    /// How far the taking of a file is.
    @GetMapping(ONE + "/job/{job:\\d{1,18}}")
    ModelAndView job(
            @PathVariable String kind, @PathVariable long number, @PathVariable long job, HttpServletRequest request)
            throws IOException {
        FileKind of = kinds.allowed(kind);
        SentFile file = waiting.get(of, number);
        Job found = jobs.find(job)
                .filter(one -> one.kind().equals(TakeFile.CODE))
                .orElseThrow(() -> Absent.of("intake.absent.file", String.valueOf(number)));
        if (!found.isUnderWay()) {
            return answer(of, number, found, request);
        }
        return pages.staff(
                "base/intake/page/taking",
                new TakingPage(of, file, new JobProgress(found, of.address() + "/" + number + "/job/" + job)),
                request);
    }

    @PostMapping(ONE + "/discard")
    ModelAndView discard(@PathVariable String kind, @PathVariable long number, HttpServletRequest request) {
        FileKind of = kinds.allowed(kind);
        files.drop(waiting.get(of, number).number());
        return answers.done(new Answers.Next(of.address(), Phrase.of("intake.discarded")), request);
    }

    @PostMapping(ONE + "/undo")
    ModelAndView undo(@PathVariable String kind, @PathVariable long number, HttpServletRequest request) {
        FileKind of = kinds.allowed(kind);
        Outcome<Long> outcome = intake.undo(of, waiting.get(of, number).number());
        return answers.answer(
                outcome,
                Form.EMPTY,
                changes -> new Answers.Next(of.address(), Phrase.of("intake.undone", changes)),
                form -> new Answers.Shown(FilePage.TEMPLATE, page(of, form, null)),
                request);
    }

    /// The file as it was sent.
    @GetMapping(ONE + "/file")
    void file(@PathVariable String kind, @PathVariable long number, HttpServletResponse response) throws IOException {
        SentFile file = waiting.get(kinds.allowed(kind), number);
        Download.begin(response, file.name(), file.size());
        files.write(number, response.getOutputStream());
    }

    /// What stands in a form that nobody has filled in.
    private Form blank(FileKind kind) {
        Form blank = Form.EMPTY;
        for (FileField field : kind.fields()) {
            blank = field.type() == FileField.Type.TODAY ? blank.with(field.name(), today()) : blank;
        }
        return blank;
    }

    /// A day left out is the day on which the file was sent, also when it is confirmed on another.
    private Form checked(FileKind kind, Form form) {
        Form checked = form;
        for (FileField field : kind.fields()) {
            if (field.needed()) {
                checked = checked.required(field.name());
            } else if (field.type() == FileField.Type.TODAY
                    && checked.text(field.name()).isEmpty()) {
                checked = checked.with(field.name(), today());
            }
            checked = field.isDay() ? checked.days(field.name()) : checked;
        }
        return checked;
    }

    private String today() {
        return Kazakhstan.today(clock).toString();
    }

    private ModelAndView show(
            FileKind kind, Form form, @Nullable Problems problems, HttpStatus status, HttpServletRequest request) {
        return pages.staff(FilePage.TEMPLATE, page(kind, form, problems), request, status);
    }

    private FilePage page(FileKind kind, Form form, @Nullable Problems problems) {
        List<FileKind> beside = kinds.list().stream()
                .filter(other -> other.back().equals(kind.back()) && kinds.isAllowed(other))
                .toList();
        return new FilePage(
                kind,
                beside,
                form,
                problems,
                files.taken(kind.code(), kind.isSendersAlone() ? waiting.who() : "", SHOWN));
    }

    private ModelAndView preview(
            FileKind kind, SentFile file, Names refused, HttpStatus status, HttpServletRequest request)
            throws IOException {
        return switch (intake.look(kind, file)) {
            case Read.Failed<FileDifference>(Problems found) ->
                show(kind, file.form(), found, HttpStatus.UNPROCESSABLE_CONTENT, request);
            case Read.Done<FileDifference>(FileDifference difference, List<Notice> notices) ->
                pages.staff(
                        "base/intake/page/preview",
                        new PreviewPage(kind, file, difference, notices, refused),
                        request,
                        status);
        };
    }
}

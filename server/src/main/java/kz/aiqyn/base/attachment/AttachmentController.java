package kz.aiqyn.base.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Download;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// What is attached to records, for the staff. Everybody who works here reaches the routes; the record says who may go
/// on.
@Controller
@Requires(IdentityRights.WORK)
class AttachmentController {

    private static final String ALL = Languages.PATH + AttachmentCard.STAFF;
    private static final String TO = ALL + "/to/{kind:[a-z.]+}/{record:\\d{1,18}}";
    private static final String ONE = ALL + "/{attachment:\\d{1,18}}";
    private static final String FILE = "file";

    private final Attachments attachments;
    private final StoredContents contents;
    private final RecordsOfFiles records;
    private final FileChecks checks;
    private final AttachmentSettings settings;
    private final Pages pages;
    private final Answers answers;

    AttachmentController(
            Attachments attachments,
            StoredContents contents,
            RecordsOfFiles records,
            FileChecks checks,
            AttachmentSettings settings,
            Pages pages,
            Answers answers) {
        this.attachments = attachments;
        this.contents = contents;
        this.records = records;
        this.checks = checks;
        this.settings = settings;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping(TO)
    ModelAndView form(@PathVariable String kind, @PathVariable String record, Words words, HttpServletRequest request) {
        AttachedRecord to = records.attachable(kind, record);
        return pages.staff(AttachmentForm.TEMPLATE, form(to, AttachmentForm.blank(words)), request);
    }

    private AttachmentForm form(AttachedRecord to, Form form) {
        return new AttachmentForm(to, settings.file().toMegabytes(), form);
    }

    @PostMapping(TO)
    @TakesFiles
    ModelAndView attach(
            @PathVariable String kind,
            @PathVariable String record,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        AttachedRecord to = records.attachable(kind, record);
        Form form = Form.of(request);
        return answers.answer(
                attach(to, form, file),
                form,
                id -> Answers.Next.of(to.reference().local(), "attachment.done.attached"),
                again -> new Answers.Shown(AttachmentForm.TEMPLATE, form(to, again)),
                request);
    }

    private Outcome<Long> attach(AttachedRecord to, Form form, @Nullable MultipartFile file) throws IOException {
        boolean isThere = file != null && !file.isEmpty();
        Form whole = isThere ? form : form.wrong(FILE, Phrase.of("attachment.refused.none"));
        Outcome<NewAttachment> read = AttachmentForm.read(whole);
        if (file == null || !(read instanceof Outcome.Done<NewAttachment>(NewAttachment what))) {
            return read.map(any -> 0L);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            Outcome<CheckedFile> checked = checks.check(received, FILE);
            return checked instanceof Outcome.Done<CheckedFile>(CheckedFile sound)
                    ? attachments.add(to.reference().subject(), what, sound)
                    : checked.map(any -> 0L);
        }
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable long attachment, HttpServletRequest request) {
        return pages.staff(AttachmentPage.TEMPLATE, page(attachment, Form.EMPTY), request);
    }

    private AttachmentPage page(long id, Form form) {
        Attachment one = get(id);
        AttachedRecord record = records.seen(one);
        return new AttachmentPage(
                one, record, GalleryPhoto.signs(one, record.place(), settings), records.mayChange(record), form);
    }

    private Attachment get(long id) {
        return attachments.find(id).orElseThrow(() -> Absent.of("attachment.absent", String.valueOf(id)));
    }

    /// The file as it was sent, with all that a camera wrote.
    @GetMapping(ONE + "/file")
    void file(@PathVariable long attachment, HttpServletResponse response) throws IOException {
        Attachment one = get(attachment);
        records.seen(one);
        Download.begin(response, one.file().name(), one.file().size());
        contents.write(one.file().content(), response.getOutputStream());
    }

    /// A photograph as it is drawn for pages, also when everybody may not see it.
    @GetMapping(ONE + "/{edge:320|960|1920}.jpg")
    void picture(@PathVariable long attachment, @PathVariable int edge, HttpServletResponse response)
            throws IOException {
        Attachment one = get(attachment);
        records.seen(one);
        byte[] bytes = contents.drawn(one.file().content(), edge)
                .orElseThrow(() -> Absent.of("attachment.absent", String.valueOf(attachment)));
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(bytes.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        response.getOutputStream().write(bytes);
    }

    @PostMapping(ONE + "/open")
    ModelAndView open(@PathVariable long attachment, HttpServletRequest request) {
        records.changed(get(attachment));
        return answer(attachment, attachments.open(attachment, true), "opened", request);
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(@PathVariable long attachment, HttpServletRequest request) {
        records.changed(get(attachment));
        return answer(attachment, attachments.open(attachment, false), "closed", request);
    }

    @PostMapping(ONE + "/remove")
    ModelAndView remove(@PathVariable long attachment, HttpServletRequest request) {
        AttachedRecord record = records.changed(get(attachment));
        Form form = Form.of(request);
        return answers.answer(
                attachments.remove(attachment, form.text("why")),
                form,
                id -> Answers.Next.of(record.reference().local(), "attachment.done.removed"),
                again -> new Answers.Shown(AttachmentPage.TEMPLATE, page(attachment, again)),
                request);
    }

    private ModelAndView answer(long id, Outcome<Long> outcome, String done, HttpServletRequest request) {
        return answers.answer(
                outcome,
                Form.EMPTY,
                any -> Answers.Next.of(AttachmentCard.STAFF + "/" + id, "attachment.done." + done),
                again -> new Answers.Shown(AttachmentPage.TEMPLATE, page(id, again)),
                request);
    }
}

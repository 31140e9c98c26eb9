package kz.aiqyn.base.organisation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.OrganisationRights;
import kz.aiqyn.base.organisation.OrganisationsTaken;
import kz.aiqyn.base.territory.FileDifference;
import kz.aiqyn.base.territory.FilePreview;
import kz.aiqyn.base.territory.Taking;
import kz.aiqyn.base.territory.Uploads;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Organisations and heads from files, for those who may change all of them.
@Controller
@Requires(OrganisationRights.MANAGE)
class OrganisationFilesController {

    private static final String KIND = "{kind:units|heads}";
    private static final String DIGEST = "digest";

    private final Pages pages;
    private final OrganisationImports imports;
    private final Uploads uploads;
    private final Access access;

    OrganisationFilesController(Pages pages, OrganisationImports imports, Uploads uploads, Access access) {
        this.pages = pages;
        this.imports = imports;
        this.uploads = uploads;
        this.access = access;
    }

    @GetMapping(Languages.PATH + OrganisationAddresses.FILES)
    ModelAndView files(@RequestParam(required = false) @Nullable Integer taken, HttpServletRequest request) {
        requireEverything();
        return show(new OrganisationFilesPage(Form.EMPTY, null, taken), request);
    }

    /// Whoever comes back to the address of a preview, as by choosing another language, begins anew.
    @GetMapping({
        Languages.PATH + OrganisationAddresses.FILES + "/" + KIND,
        Languages.PATH + OrganisationAddresses.FILES + "/" + KIND + "/{upload}"
    })
    ModelAndView again(@PathVariable String kind, Words words) {
        return new ModelAndView("redirect:" + words.path(OrganisationAddresses.FILES + "#" + kind));
    }

    /// Shows what would change; nothing does until it is confirmed.
    @TakesFiles
    @PostMapping(Languages.PATH + OrganisationAddresses.FILES + "/" + KIND)
    ModelAndView preview(@PathVariable String kind, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        requireEverything();
        Form form = Form.of(request).days("effective");
        if (!form.isSound()) {
            return show(new OrganisationFilesPage(form, null, null), request);
        }
        return preview(new Sent(kind, ReceivedFile.name(file), file.getBytes(), form), null, request);
    }

    @PostMapping(Languages.PATH + OrganisationAddresses.FILES + "/" + KIND + "/{upload}")
    ModelAndView confirm(@PathVariable String kind, @PathVariable UUID upload, Words words, HttpServletRequest request)
            throws IOException {
        requireEverything();
        Uploads.Upload kept = uploads.find(upload, "organisation." + kind).orElse(null);
        if (kept == null) {
            Form gone = Form.EMPTY.wrong("", Phrase.of("territory.upload.gone"));
            return show(new OrganisationFilesPage(gone, null, null), request);
        }
        Sent sent = new Sent(kind, kept.file(), kept.content(), Form.of(kept.settings()));
        try (ReceivedFile received = ReceivedFile.of(kept.file(), kept.content())) {
            Read<FileDifference> read = take(sent, received.path(), Taking.confirmed(kept.setting(DIGEST)));
            uploads.drop(upload);
            return switch (read) {
                case Read.Failed<FileDifference>(Problems problems) -> preview(sent, problems, request);
                case Read.Done<FileDifference> done ->
                    new ModelAndView("redirect:"
                            + words.path(
                                    OrganisationAddresses.FILES + "?taken=" + done.value().total()));
            };
        }
    }

    /// A file with what was filled in beside it.
    private record Sent(String kind, String name, byte[] content, Form form) {}

    private Read<FileDifference> take(Sent sent, Path file, Taking how) {
        Taking taking = how.ofSheet(sent.form().text("sheet"));
        return FileDifference.HINT.add(
                sent.kind().equals("heads") ? imports.heads(file, taking) : units(sent, file, taking));
    }

    private Read<FileDifference> units(Sent sent, Path file, Taking taking) {
        return switch (imports.units(file, sent.form().day("effective"), taking)) {
            case Read.Failed<OrganisationsTaken> failed -> new Read.Failed<>(failed.problems());
            case Read.Done<OrganisationsTaken> done ->
                new Read.Done<>(done.value().difference(), done.notices());
        };
    }

    /// @param problems why its confirmation was refused, null when nobody confirmed it yet
    private ModelAndView preview(Sent sent, @Nullable Problems problems, HttpServletRequest request)
            throws IOException {
        try (ReceivedFile received = ReceivedFile.of(sent.name(), sent.content())) {
            return switch (take(sent, received.path(), Taking.LOOK)) {
                case Read.Failed<FileDifference>(Problems found) ->
                    show(new OrganisationFilesPage(sent.form(), found, null), request);
                case Read.Done<FileDifference> done ->
                    pages.staff(
                            "base/territory/page/preview",
                            shown(sent, told(received.path(), done.value()), problems),
                            request,
                            problems == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            };
        }
    }

    /// With the encoding of the table among the notes.
    private static FileDifference told(Path file, FileDifference difference) {
        return Tables.encoding(file, TableOptions.NONE)
                .map(notice -> difference.with(notice.phrase()))
                .orElse(difference);
    }

    private FilePreview shown(Sent sent, FileDifference difference, @Nullable Problems problems) {
        Map<String, String> settings = Map.of(
                "effective",
                sent.form().text("effective"),
                "sheet",
                sent.form().text("sheet"),
                DIGEST,
                difference.digest());
        UUID upload = uploads.keep("organisation." + sent.kind(), sent.name(), sent.content(), settings);
        return new FilePreview(
                "organisation." + sent.kind(),
                "organisation.difference.",
                sent.kind().equals("units") ? "organisation.parent" : "",
                sent.name(),
                sent.form().day("effective"),
                difference,
                OrganisationAddresses.FILES + "/" + sent.kind() + "/" + upload,
                OrganisationAddresses.FILES,
                problems);
    }

    private ModelAndView show(OrganisationFilesPage page, HttpServletRequest request) {
        boolean refused = page.problems() != null || !page.form().isSound();
        return pages.staff(
                "base/organisation/page/files",
                page,
                request,
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private void requireEverything() {
        if (!access.scope(OrganisationRights.MANAGE).everything()) {
            throw new AccessDeniedException("files change all organisations");
        }
    }
}

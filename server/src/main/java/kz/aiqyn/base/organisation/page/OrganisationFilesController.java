package kz.aiqyn.base.organisation.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.OrganisationsTaken;
import kz.aiqyn.base.territory.Uploads;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
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
@Requires(Right.MANAGE_ORGANISATIONS)
class OrganisationFilesController {

    private static final String UNITS = "organisation.units";

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

    @GetMapping(Languages.PATH + Addresses.FILES)
    ModelAndView files(@RequestParam(required = false) @Nullable Integer taken, HttpServletRequest request) {
        requireEverything();
        return show(new OrganisationFilesPage(Form.EMPTY, null, null, null, List.of(), taken), request);
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/units")
    ModelAndView preview(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        requireEverything();
        Form form = Form.of(request).days("effective");
        if (!form.isSound()) {
            return show(new OrganisationFilesPage(form, null, null, null, List.of(), null), request);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return switch (imports.previewUnits(received.path(), form.day("effective"))) {
                case Read.Failed<OrganisationsTaken>(Problems problems) ->
                    show(new OrganisationFilesPage(form, problems, null, null, List.of(), null), request);
                case Read.Done<OrganisationsTaken> done -> {
                    UUID upload = uploads.keep(UNITS, ReceivedFile.name(file), file.getBytes(), form.text("effective"));
                    yield show(
                            new OrganisationFilesPage(form, null, upload, done.value(), done.notices(), null), request);
                }
            };
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/units/{upload}")
    ModelAndView confirm(@PathVariable UUID upload, Words words, HttpServletRequest request) throws IOException {
        requireEverything();
        Uploads.Upload kept = uploads.find(upload, UNITS).orElse(null);
        if (kept == null) {
            Form gone = Form.EMPTY.wrong("", Phrase.of("territory.upload.gone"));
            return show(new OrganisationFilesPage(gone, null, null, null, List.of(), null), request);
        }
        Form form = Form.EMPTY.with("effective", kept.settings());
        try (ReceivedFile received = ReceivedFile.of(kept.file(), kept.content())) {
            Read<OrganisationsTaken> read = imports.units(received.path(), form.day("effective"));
            uploads.drop(upload);
            return switch (read) {
                case Read.Failed<OrganisationsTaken>(Problems problems) ->
                    show(new OrganisationFilesPage(form, problems, null, null, List.of(), null), request);
                case Read.Done<OrganisationsTaken> done -> {
                    int count = done.value().created().size()
                            + done.value().changed().size();
                    yield new ModelAndView("redirect:" + words.path(Addresses.FILES + "?taken=" + count));
                }
            };
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/heads")
    ModelAndView heads(@RequestParam MultipartFile file, Words words, HttpServletRequest request) throws IOException {
        requireEverything();
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return switch (imports.heads(received.path())) {
                case Read.Failed<Integer>(Problems problems) ->
                    show(new OrganisationFilesPage(Form.EMPTY, problems, null, null, List.of(), null), request);
                case Read.Done<Integer> done ->
                    new ModelAndView("redirect:" + words.path(Addresses.FILES + "?taken=" + done.value()));
            };
        }
    }

    private ModelAndView show(OrganisationFilesPage page, HttpServletRequest request) {
        boolean refused = page.problems() != null || !page.form().isSound();
        return pages.staff(
                "organisation/files", page, request, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private void requireEverything() {
        if (!access.scope(Right.MANAGE_ORGANISATIONS).everything()) {
            throw new AccessDeniedException("files change all organisations");
        }
    }
}

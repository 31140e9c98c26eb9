package kz.aiqyn.rating.collection.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.intake.FileTemplate;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.rating.collection.ImportPreview;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes a file of values in.
@Controller
@Requires(ValueRights.IMPORT)
class ImportController {

    private final Pages pages;
    private final ValueImports imports;
    private final VersionChoices versions;
    private final Access access;

    ImportController(Pages pages, ValueImports imports, VersionChoices versions, Access access) {
        this.pages = pages;
        this.imports = imports;
        this.versions = versions;
        this.access = access;
    }

    @GetMapping(Languages.PATH + CollectionAddresses.IMPORT)
    ModelAndView form(HttpServletRequest request) {
        return show(Form.EMPTY, null, null, request);
    }

    /// An empty table with the heads that the form names.
    @GetMapping(Languages.PATH + CollectionAddresses.IMPORT + ".xlsx")
    void template(Words words, HttpServletResponse response) throws IOException {
        new FileTemplate("values", ImportForm.TABLE).write(words, List.of(), response);
    }

    @TakesFiles
    @PostMapping(Languages.PATH + CollectionAddresses.IMPORT)
    @ForPrograms
    ModelAndView send(
            @RequestParam(required = false) @Nullable MultipartFile file, Words words, HttpServletRequest request)
            throws IOException {
        Form form = Form.of(request);
        Optional<MethodologyVersion> version = versions.version(form.text("methodology"));
        if (file == null || file.isEmpty()) {
            form = form.wrong("file", Phrase.of("collection.form.no-file"));
        }
        if (version.isEmpty()) {
            form = form.wrong("methodology", Phrase.of("collection.form.no-version"));
        }
        Optional<Phrase> unseen = Characters.problem(form.text("source"));
        if (unseen.isPresent()) {
            form = form.wrong("source", unseen.get());
        }
        String period = form.text("period");
        if (!period.isEmpty() && PeriodText.find(period).isEmpty()) {
            form = form.wrong("period", PeriodText.fault(period));
        }
        if (!form.isSound() || file == null) {
            return show(form, null, null, request);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            MethodologyVersion chosen = version.orElseThrow();
            ImportRequest asked = new ImportRequest(
                    received.path(),
                    chosen.code(),
                    chosen.version(),
                    ImportForm.options(form),
                    access.scope(ValueRights.IMPORT),
                    form.text("source"));
            return answer(imports.read(asked), form, words, request);
        }
    }

    private ModelAndView answer(ImportResult result, Form form, Words words, HttpServletRequest request) {
        return switch (result) {
            case ImportResult.Ready(ImportPreview preview) ->
                CollectionAddresses.go(words, CollectionAddresses.one(preview.upload()));
            case ImportResult.Refused(Problems problems) -> show(form, problems, null, request);
            case ImportResult.Same(long upload, String name, var at) -> {
                Phrase why = Phrase.of("collection.same", String.valueOf(upload), name, words.moment(at));
                yield show(form.wrong("", why), null, CollectionAddresses.one(upload), request);
            }
            case ImportResult.Idle(long values) ->
                show(form.wrong("", Phrase.of("collection.idle", values)), null, null, request);
            case ImportResult.Unsourced(long values) ->
                show(form.wrong("source", Phrase.of("collection.form.no-source", values)), null, null, request);
            case ImportResult other -> throw new IllegalStateException("reading gave " + other);
        };
    }

    private ModelAndView show(
            Form form, @Nullable Problems problems, @Nullable String same, HttpServletRequest request) {
        boolean refused = problems != null || !form.isSound();
        return pages.staff(
                "rating/collection/page/form",
                new ImportForm(versions.list(), form, problems, same),
                request,
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

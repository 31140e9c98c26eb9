package kz.aiqyn.rating.collection.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
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
import org.springframework.web.bind.annotation.ModelAttribute;
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
        return again(ImportForm.Filled.NOTHING, null, null, null, request, false);
    }

    @TakesFiles
    @PostMapping(Languages.PATH + CollectionAddresses.IMPORT)
    @ForPrograms
    ModelAndView send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute ImportForm.Filled filled,
            Words words,
            HttpServletRequest request)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return again(filled, null, Phrase.of("collection.form.no-file"), null, request, true);
        }
        Optional<MethodologyVersion> version = versions.version(filled.methodology());
        if (version.isEmpty()) {
            return again(filled, null, Phrase.of("collection.form.no-version"), null, request, true);
        }
        if (filled.hasWrongPeriod()) {
            return again(filled, null, PeriodText.fault(filled.period()), null, request, true);
        }
        try (ReceivedFile received = ReceivedFile.of(file, SentName.of(file.getOriginalFilename()))) {
            ImportResult result = imports.read(request(received.path(), version.get(), filled));
            return answer(result, filled, words, request);
        }
    }

    private ImportRequest request(Path path, MethodologyVersion version, ImportForm.Filled filled) {
        return new ImportRequest(
                path, version.code(), version.version(), filled.options(), access.scope(ValueRights.IMPORT));
    }

    private ModelAndView answer(
            ImportResult result, ImportForm.Filled filled, Words words, HttpServletRequest request) {
        return switch (result) {
            case ImportResult.Ready(ImportPreview preview) -> CollectionAddresses.go(words, CollectionAddresses.one(preview.upload()));
            case ImportResult.Refused(Problems problems) -> again(filled, problems, null, null, request, true);
            case ImportResult.Same(long upload, String name, var at) ->
                again(
                        filled,
                        null,
                        Phrase.of("collection.same", String.valueOf(upload), name, words.moment(at)),
                        CollectionAddresses.one(upload),
                        request,
                        true);
            case ImportResult.Idle(long values) ->
                again(filled, null, Phrase.of("collection.idle", values), null, request, true);
            case ImportResult other -> throw new IllegalStateException("reading gave " + other);
        };
    }

    private ModelAndView again(
            ImportForm.Filled filled,
            @Nullable Problems problems,
            @Nullable Phrase message,
            @Nullable String same,
            HttpServletRequest request,
            boolean refused) {
        return pages.staff(
                "rating/collection/page/form",
                new ImportForm(versions.list(), filled, problems, message, same),
                request,
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

package kz.aiqyn.rating.collection.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.ForPrograms;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Download;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.rating.collection.ImportArchive;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.StoredUpload;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.collection.ValueRights;
import kz.aiqyn.rating.collection.guard.Vouching;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The imports: all of them, and one, which may still wait to be confirmed.
@Controller
@Requires(ValueRights.SEE)
class ImportsController {

    private static final int PER_PAGE = 50;

    /// What may have been done just before: the keys of its words.
    private static final Map<String, String> DONE = Map.of("stored", "collection.done.stored");

    private final Pages pages;
    private final ImportArchive archive;
    private final ValueImports imports;
    private final ImportPages single;
    private final Access access;

    ImportsController(Pages pages, ImportArchive archive, ValueImports imports, ImportPages single, Access access) {
        this.pages = pages;
        this.archive = archive;
        this.imports = imports;
        this.single = single;
        this.access = access;
    }

    @GetMapping(Languages.PATH + CollectionAddresses.IMPORTS)
    ModelAndView list(HttpServletRequest request) {
        Scope scope = access.scope(ValueRights.SEE);
        ListEdge edge = ListEdge.ofNumber(request);
        ImportsPage shown = new ImportsPage(
                edge.isFirst() ? archive.waiting(scope) : List.of(),
                ListPart.read(
                        edge,
                        PER_PAGE,
                        (from, limit) -> archive.imported(scope, from, limit),
                        upload -> String.valueOf(upload.id())),
                access.may(ValueRights.IMPORT));
        return pages.staff("rating/collection/page/imports", shown, request);
    }

    @GetMapping(Languages.PATH + CollectionAddresses.IMPORTS + "/{upload:\\d{1,18}}")
    @ForPrograms
    ModelAndView one(
            @PathVariable long upload,
            @RequestParam(required = false) @Nullable String done,
            Words words,
            HttpServletRequest request) {
        Phrase message = Optional.ofNullable(done == null ? null : DONE.get(done))
                .map(Phrase::of)
                .orElse(null);
        return pages.staff("rating/collection/page/import", single.page(visible(upload), message, words), request);
    }

    /// The file as it was sent in.
    @GetMapping(Languages.PATH + CollectionAddresses.IMPORTS + "/{upload:\\d{1,18}}/file")
    void file(@PathVariable long upload, HttpServletResponse response) throws IOException {
        StoredUpload found = visible(upload);
        Download.begin(response, found.fileName(), found.size());
        response.setHeader(HttpHeaders.ETAG, "\"" + found.sha256() + "\"");
        archive.write(upload, response.getOutputStream());
    }

    @PostMapping(Languages.PATH + CollectionAddresses.IMPORTS + "/{upload:\\d{1,18}}/confirm")
    @ForPrograms
    @Requires(ValueRights.IMPORT)
    ModelAndView confirm(@PathVariable long upload, @RequestParam long seen, Words words, HttpServletRequest request) {
        visible(upload);
        Form form = Form.of(request);
        boolean sure = Vouching.isGiven(form.text(Vouching.FIELD));
        return switch (imports.confirm(upload, seen, sure, access.scope(ValueRights.IMPORT))) {
            case ImportResult.Stored(var preview) ->
                CollectionAddresses.go(words, CollectionAddresses.one(upload) + "?done=stored");
            case ImportResult.Doubtful(var preview, long doubts) ->
                pages.staff(
                        "rating/collection/page/import",
                        single.page(visible(upload), form.wrong(Vouching.FIELD, Vouching.missing(doubts)), null, words),
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ImportResult.Outdated(var preview) ->
                pages.staff(
                        "rating/collection/page/import",
                        single.page(visible(upload), Phrase.of("collection.outdated"), words),
                        request,
                        HttpStatus.CONFLICT);
            case ImportResult.Refused(Problems problems) ->
                pages.staff(
                        "rating/collection/page/import",
                        single.page(visible(upload), problems.first().getFirst().phrase(), words),
                        request,
                        HttpStatus.CONFLICT);
            case ImportResult.Gone() -> CollectionAddresses.go(words, CollectionAddresses.IMPORTS);
            case ImportResult other -> throw new IllegalStateException("confirming gave " + other);
        };
    }

    @PostMapping(Languages.PATH + CollectionAddresses.IMPORTS + "/{upload:\\d{1,18}}/discard")
    @Requires(ValueRights.IMPORT)
    ModelAndView discard(@PathVariable long upload, Words words) {
        visible(upload);
        imports.discard(upload, access.scope(ValueRights.IMPORT));
        return CollectionAddresses.go(words, CollectionAddresses.IMPORTS);
    }

    private StoredUpload visible(long upload) {
        StoredUpload found = archive.find(upload).orElseThrow(() -> Absent.of("collection.absent.import", upload));
        List<String> outside = archive.outside(upload, access.scope(ValueRights.SEE));
        if (!outside.isEmpty()) {
            throw new AccessDeniedException("import %d has values of %s".formatted(upload, outside));
        }
        return found;
    }
}

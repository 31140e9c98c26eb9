package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.territory.FileDifference;
import kz.aiqyn.base.territory.FilePreview;
import kz.aiqyn.base.territory.Taking;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.territory.TerritoryRights;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Territories, borders, names and figures from files.
@Controller
@Requires(TerritoryRights.MANAGE)
class FilesController {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");
    private static final String KIND = "{kind:classifier|units|borders|names|figures}";
    private static final String DIGEST = "digest";

    private final Pages pages;
    private final Territories territories;
    private final TerritoryImports imports;
    private final Uploads uploads;
    private final InstantSource clock;

    FilesController(
            Pages pages, Territories territories, TerritoryImports imports, Uploads uploads, InstantSource clock) {
        this.pages = pages;
        this.territories = territories;
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping(Languages.PATH + TerritoryAddresses.FILES)
    ModelAndView files(@RequestParam(required = false) @Nullable Integer taken, HttpServletRequest request) {
        return show(new FilesPage(blank(), blank(), territories.borderFiles(), "", null, taken), request);
    }

    /// Whoever comes back to the address of a preview, as by choosing another language, begins anew.
    @GetMapping({
        Languages.PATH + TerritoryAddresses.FILES + "/" + KIND,
        Languages.PATH + TerritoryAddresses.FILES + "/" + KIND + "/{upload}"
    })
    ModelAndView again(@PathVariable String kind, Words words) {
        return new ModelAndView("redirect:" + words.path(TerritoryAddresses.FILES + "#" + kind));
    }

    /// Shows what would change; nothing does until it is confirmed.
    @TakesFiles
    @PostMapping(Languages.PATH + TerritoryAddresses.FILES + "/" + KIND)
    ModelAndView preview(@PathVariable String kind, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        FileKind of = FileKind.of(kind);
        Form form = of.checked(Form.of(request));
        if (!form.isSound()) {
            return refused(of, form, null, request);
        }
        return preview(of, new Sent(ReceivedFile.name(file), file.getBytes(), form), null, request);
    }

    @PostMapping(Languages.PATH + TerritoryAddresses.FILES + "/" + KIND + "/{upload}")
    ModelAndView confirm(@PathVariable String kind, @PathVariable UUID upload, Words words, HttpServletRequest request)
            throws IOException {
        FileKind of = FileKind.of(kind);
        Uploads.Upload kept = uploads.find(upload, "territory." + kind).orElse(null);
        if (kept == null) {
            Form gone = Form.EMPTY.wrong("", Phrase.of("territory.upload.gone"));
            return refused(of, gone, null, request);
        }
        Form form = Form.of(kept.settings());
        try (ReceivedFile received = ReceivedFile.of(kept.file(), kept.content())) {
            Taking seen = Taking.confirmed(kept.setting(DIGEST));
            Read<FileDifference> read = of.take(imports, received.path(), form, effective(form), seen);
            uploads.drop(upload);
            return switch (read) {
                case Read.Failed<FileDifference>(Problems problems) ->
                    preview(of, new Sent(kept.file(), kept.content(), form), problems, request);
                case Read.Done<FileDifference> done ->
                    new ModelAndView("redirect:"
                            + words.path(
                                    TerritoryAddresses.FILES + "?taken=" + done.value().total()));
            };
        }
    }

    /// A file with what was filled in beside it.
    private record Sent(String name, byte[] content, Form form) {}

    /// @param problems why its confirmation was refused, null when nobody confirmed it yet
    private ModelAndView preview(FileKind kind, Sent sent, @Nullable Problems problems, HttpServletRequest request)
            throws IOException {
        LocalDate day = effective(sent.form());
        try (ReceivedFile received = ReceivedFile.of(sent.name(), sent.content())) {
            return switch (kind.take(imports, received.path(), sent.form(), day, Taking.LOOK)) {
                case Read.Failed<FileDifference>(Problems found) -> refused(kind, sent.form(), found, request);
                case Read.Done<FileDifference> done ->
                    pages.staff(
                            "base/territory/page/preview",
                            shown(kind, sent, told(kind, received.path(), done.value()), problems),
                            request,
                            problems == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            };
        }
    }

    /// With the encoding of a table among the notes.
    private static FileDifference told(FileKind kind, Path file, FileDifference difference) {
        return kind == FileKind.BORDERS
                ? difference
                : Tables.encoding(file, TableOptions.NONE)
                        .map(notice -> difference.with(notice.phrase()))
                        .orElse(difference);
    }

    private FilePreview shown(FileKind kind, Sent sent, FileDifference difference, @Nullable Problems problems) {
        Map<String, String> settings = new TreeMap<>();
        kind.fields().forEach(field -> settings.put(field, sent.form().text(field)));
        settings.put("effective", effective(sent.form()).toString());
        settings.put(DIGEST, difference.digest());
        UUID upload = uploads.keep("territory." + kind.code(), sent.name(), sent.content(), settings);
        return new FilePreview(
                "territory.file." + kind.code() + ".title",
                "territory.difference.",
                kind.more(),
                sent.name(),
                kind == FileKind.FIGURES ? null : effective(sent.form()),
                difference,
                TerritoryAddresses.FILES + "/" + kind.code() + "/" + upload,
                TerritoryAddresses.FILES,
                problems);
    }

    private ModelAndView refused(FileKind kind, Form form, @Nullable Problems problems, HttpServletRequest request) {
        return show(new FilesPage(form, blank(), territories.borderFiles(), kind.code(), problems, null), request);
    }

    private ModelAndView show(FilesPage page, HttpServletRequest request) {
        boolean refused = page.problems() != null || !page.form().isSound();
        return pages.staff(
                "base/territory/page/files", page, request, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Form blank() {
        return Form.EMPTY.with("effective", today().toString());
    }

    private LocalDate effective(Form form) {
        LocalDate day = form.day("effective");
        return day == null ? today() : day;
    }

    private LocalDate today() {
        return clock.instant().atZone(KAZAKHSTAN).toLocalDate();
    }
}

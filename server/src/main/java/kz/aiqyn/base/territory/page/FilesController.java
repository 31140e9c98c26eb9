package kz.aiqyn.base.territory.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Right;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.ClassifierDifference;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.territory.Uploads;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.Words;
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

/// Territories, borders, names and figures from files.
@Controller
@Requires(Right.MANAGE_TERRITORIES)
class FilesController {

    private static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");
    private static final String CLASSIFIER = "territory.classifier";

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

    @GetMapping(Languages.PATH + Addresses.FILES)
    ModelAndView files(@RequestParam(required = false) @Nullable Integer taken, HttpServletRequest request) {
        Form form = Form.EMPTY.with("effective", today().toString());
        return show(form, taken == null ? "" : "classifier", null, null, taken, request);
    }

    /// Shows what would change; nothing does until it is confirmed.
    @PostMapping(Languages.PATH + Addresses.FILES + "/classifier")
    ModelAndView preview(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        Form form = Form.of(request).required("effective", "act").days("effective", "act-day");
        if (!form.isSound()) {
            return show(form, "classifier", null, null, null, request);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            Read<ClassifierDifference> read =
                    imports.previewClassifier(received.path(), act(form), effective(form), isWhole(form));
            return switch (read) {
                case Read.Failed<ClassifierDifference>(Problems problems) ->
                    show(form, "classifier", problems, null, null, request);
                case Read.Done<ClassifierDifference> done -> {
                    UUID upload = uploads.keep(CLASSIFIER, ReceivedFile.name(file), file.getBytes(), "");
                    yield pages.staff(
                            "territory/preview",
                            new FilesPage.Preview(upload, ReceivedFile.name(file), form, effective(form), done.value()),
                            request);
                }
            };
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/classifier/{upload}")
    ModelAndView confirm(@PathVariable UUID upload, Words words, HttpServletRequest request) throws IOException {
        Form form = Form.of(request).required("effective", "act").days("effective", "act-day");
        Uploads.Upload kept = uploads.find(upload, CLASSIFIER).orElse(null);
        if (!form.isSound() || kept == null) {
            Form told = kept == null ? form.wrong("", kz.aiqyn.engine.text.Phrase.of("territory.upload.gone")) : form;
            return show(told, "classifier", null, null, null, request);
        }
        try (ReceivedFile received = ReceivedFile.of(kept.file(), kept.content())) {
            Read<ClassifierDifference> read =
                    imports.classifier(received.path(), act(form), effective(form), isWhole(form));
            uploads.drop(upload);
            return switch (read) {
                case Read.Failed<ClassifierDifference>(Problems problems) ->
                    show(form, "classifier", problems, null, null, request);
                case Read.Done<ClassifierDifference> done ->
                    new ModelAndView("redirect:"
                            + words.path(
                                    Addresses.FILES + "?taken=" + done.value().total()));
            };
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/borders")
    ModelAndView borders(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        Form form = Form.of(request).required("effective", "source").days("effective");
        if (!form.isSound()) {
            return show(form, "borders", null, null, null, request);
        }
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return switch (imports.borders(received.path(), effective(form), form.text("source"))) {
                case Read.Failed<BordersTaken>(Problems problems) ->
                    show(form, "borders", problems, null, null, request);
                case Read.Done<BordersTaken> done -> show(form, "borders", null, done.value(), null, request);
            };
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/names")
    ModelAndView names(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return count("names", imports.names(received.path(), today()), request);
        }
    }

    @PostMapping(Languages.PATH + Addresses.FILES + "/figures")
    ModelAndView figures(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        try (ReceivedFile received = ReceivedFile.of(file)) {
            return count("figures", imports.attributes(received.path()), request);
        }
    }

    private ModelAndView count(String kind, Read<Integer> read, HttpServletRequest request) {
        Form form = Form.of(request);
        return switch (read) {
            case Read.Failed<Integer>(Problems problems) -> show(form, kind, problems, null, null, request);
            case Read.Done<Integer> done -> show(form, kind, null, null, done.value(), request);
        };
    }

    private ModelAndView show(
            Form form,
            String kind,
            @Nullable Problems problems,
            @Nullable BordersTaken borders,
            @Nullable Integer taken,
            HttpServletRequest request) {
        boolean refused = problems != null || !form.isSound();
        return pages.staff(
                "territory/files",
                new FilesPage(form, territories.borderFiles(), kind, problems, borders, taken),
                request,
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static LegalAct act(Form form) {
        return new SentChange(form).act();
    }

    private LocalDate effective(Form form) {
        LocalDate day = form.day("effective");
        return day == null ? today() : day;
    }

    private static boolean isWhole(Form form) {
        return !form.text("whole").isEmpty();
    }

    private LocalDate today() {
        return clock.instant().atZone(KAZAKHSTAN).toLocalDate();
    }
}

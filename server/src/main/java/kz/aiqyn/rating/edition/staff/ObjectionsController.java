package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Answers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.KazakhOrder;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.MadeObjections.Attachment;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.life.ObjectionProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Objections: made, read, answered.
@Controller
@Requires(EditionRights.SEE_PREVIEW)
class ObjectionsController {

    private static final String PAGE = "rating/edition/staff/objections";

    private final Pages pages;
    private final Answers answers;
    private final VisibleEditions visibleEditions;
    private final ObjectionProcedure procedure;
    private final MadeObjections objections;
    private final Access access;

    ObjectionsController(
            Pages pages,
            Answers answers,
            VisibleEditions visibleEditions,
            ObjectionProcedure procedure,
            MadeObjections objections,
            Access access) {
        this.pages = pages;
        this.answers = answers;
        this.visibleEditions = visibleEditions;
        this.procedure = procedure;
        this.objections = objections;
        this.access = access;
    }

    @GetMapping(EditionAddresses.EDITION + "/objections")
    ModelAndView list(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String indicator,
            Words words,
            HttpServletRequest request) {
        ObjectionsPage.About about = new ObjectionsPage.About(organisation, indicator);
        return pages.staff(PAGE, page(visibleEditions.edition(id), about, ObjectionsPage.Sent.NOTHING, words), request);
    }

    /// What the form of an objection sends.
    record Objecting(
            String organisation,
            String indicator,
            String words,
            @Nullable MultipartFile file) {

        /// What was not sent is empty.
        Objecting {
            organisation = Objects.requireNonNullElse(organisation, "");
            indicator = Objects.requireNonNullElse(indicator, "");
            words = Objects.requireNonNullElse(words, "");
        }

        @Nullable
        Attachment attachment() throws IOException {
            MultipartFile sent = file;
            if (sent == null || sent.isEmpty()) {
                return null;
            }
            return new Attachment(
                    ReceivedFile.name(sent),
                    sent.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : sent.getContentType(),
                    sent.getBytes());
        }
    }

    @TakesFiles
    @PostMapping(EditionAddresses.EDITION + "/objections")
    @Requires(EditionRights.OBJECT)
    ModelAndView object(@PathVariable long id, Objecting form, HttpServletRequest request) throws IOException {
        Outcome<Long> outcome = procedure.object(new ObjectionProcedure.Said(
                id, form.organisation(), form.indicator(), form.words(), form.attachment()));
        return answered(outcome, id, 0, "objected", request);
    }

    @PostMapping(EditionAddresses.EDITION + "/consent")
    @Requires(EditionRights.OBJECT)
    ModelAndView consent(@PathVariable long id, @RequestParam String organisation, HttpServletRequest request) {
        return answered(procedure.consent(id, organisation), id, 0, "consented", request);
    }

    @PostMapping(EditionAddresses.EDITION + "/objections/{objection:\\d+}/answer")
    @Requires(EditionRights.ANSWER)
    ModelAndView answer(
            @PathVariable long id,
            @PathVariable long objection,
            @RequestParam(defaultValue = "") String upheld,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        if (objections.get(objection).edition() != id) {
            throw Absent.of("edition.absent.objection", objection);
        }
        return answered(procedure.answer(objection, upheld, answer), id, objection, "answered", request);
    }

    @GetMapping(EditionAddresses.ROOT + "/objections/{objection:\\d+}/file")
    ResponseEntity<byte[]> file(@PathVariable long objection) {
        access.require(EditionRights.SEE_PREVIEW, objections.get(objection).organisation());
        Attachment file =
                objections.attachment(objection).orElseThrow(() -> Absent.of("edition.absent.file", objection));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }

    /// @param objection that the form is about, 0 for none yet
    /// @param done the word in keys for what was done
    private ModelAndView answered(
            Outcome<?> outcome, long id, long objection, String done, HttpServletRequest request) {
        Words words = new Words(Languages.of(request));
        return answers.answer(
                outcome,
                Form.of(request),
                heard -> Answers.Next.of(EditionAddresses.edition(id) + "/objections", "edition.done." + done),
                again -> new Answers.Shown(
                        PAGE,
                        page(
                                visibleEditions.edition(id),
                                ObjectionsPage.About.NOTHING,
                                new ObjectionsPage.Sent(objection, again),
                                words)),
                request);
    }

    private ObjectionsPage page(
            EditionRecord edition, ObjectionsPage.About about, ObjectionsPage.Sent sent, Words words) {
        ReportContent content = visibleEditions.content(edition);
        Map<String, RatedUnit> units = VisibleEditions.units(content);
        Scope sees = access.scope(EditionRights.SEE_PREVIEW);
        Scope speaks = access.scope(EditionRights.OBJECT);
        SortedSet<String> consents = objections.consents(edition.id());
        boolean open = edition.state() == EditionState.OPEN;
        List<ObjectionsPage.Choice> silent = new ArrayList<>();
        List<ObjectionsPage.Choice> speakers = new ArrayList<>();
        units.values().stream()
                .map(unit -> new ObjectionsPage.Choice(unit.code(), words.name(unit.names())))
                .sorted(KazakhOrder.by(ObjectionsPage.Choice::name))
                .forEach(choice -> {
                    if (open && !consents.contains(choice.code()) && sees.covers(choice.code())) {
                        silent.add(choice);
                    }
                    if (open && speaks.covers(choice.code())) {
                        speakers.add(choice);
                    }
                });
        List<ObjectionsPage.Shown> shown = objections.list(edition.id(), sees).stream()
                .map(objection -> shown(edition, content, objection, words))
                .toList();
        return new ObjectionsPage(
                visibleEditions.view(edition, "objections", words),
                shown,
                silent,
                speakers,
                indicators(content, words),
                about,
                sent);
    }

    private static List<ObjectionsPage.Choice> indicators(ReportContent content, Words words) {
        return content.current().getFirst().tree().indicators().stream()
                .map(indicator -> new ObjectionsPage.Choice(
                        indicator.code(), words.name(indicator.names().orElse(indicator.code()))))
                .toList();
    }

    /// The values of the body's period that the indicator is made of, each with its history.
    private static List<ObjectionsPage.Link> values(
            EditionRecord edition, ReportContent content, Objection objection, Words words) {
        return content.methodology().findIndicator(objection.indicator()).stream()
                .flatMap(indicator -> Formula.names(indicator.formula()).stream())
                .flatMap(code -> content.methodology().measures().stream()
                        .filter(measure -> measure.code().equals(code)))
                .map(measure -> new ObjectionsPage.Link(
                        words.name(measure.names().orElse(measure.code())),
                        EditionAddresses.history(
                                objection.organisation(), measure.code(), within(edition.period(), measure))))
                .toList();
    }

    /// The last period of a measure that the edition's takes in.
    private static Period within(Period period, Measure measure) {
        return period.kind().isRolledUpFrom(measure.period())
                ? period.last(measure.period())
                : period.within(measure.period());
    }

    private ObjectionsPage.Shown shown(EditionRecord edition, ReportContent content, Objection objection, Words words) {
        RatedUnit unit = VisibleEditions.units(content).get(objection.organisation());
        Objection.Answer answer = objection.answer();
        return new ObjectionsPage.Shown(
                objection.id(),
                unit == null ? objection.organisation() : words.name(unit.names()),
                objection.indicator().isEmpty()
                        ? ""
                        : content.methodology()
                                .findIndicator(objection.indicator())
                                .map(Indicator::names)
                                .map(words::name)
                                .orElse(objection.indicator()),
                objection.words(),
                words.moment(objection.madeAt()),
                objection.file() == null ? "" : objection.file(),
                answer != null,
                answer != null && answer.upheld(),
                answer == null ? "" : answer.words(),
                objections.earlier(objection).stream()
                        .map(one -> new ObjectionsPage.Earlier(one.upheld(), one.words(), words.moment(one.at())))
                        .toList(),
                values(edition, content, objection, words),
                EditionAddresses.unit(edition.id(), objection.organisation()),
                edition.state().isUnderWay()
                        && access.scope(EditionRights.ANSWER).covers(objection.organisation()));
    }
}

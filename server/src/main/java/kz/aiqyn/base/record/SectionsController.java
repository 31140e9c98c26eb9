package kz.aiqyn.base.record;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.document.PaperDocument;
import kz.aiqyn.base.document.PaperFormat;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The sections that modules have, to be read and to be taken along on paper.
@Controller
@Requires(IdentityRights.WORK)
class SectionsController {

    private static final String ALL = Languages.PATH + SectionPage.ALL;
    private static final String ONE = ALL + "/{code:[a-z-]+}";

    private final Pages pages;
    private final List<SectionSource> sources;
    private final Owners owners;
    private final Access access;
    private final Site site;
    private final InstantSource clock;

    SectionsController(
            Pages pages, List<SectionSource> sources, Owners owners, Access access, Site site, InstantSource clock) {
        this.pages = pages;
        this.sources = List.copyOf(sources);
        this.owners = owners;
        this.access = access;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView list(HttpServletRequest request) {
        List<SectionSource> allowed =
                sources.stream().filter(source -> access.may(source.right())).toList();
        return pages.staff("base/record/sections", allowed, request);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String code, Words words, HttpServletRequest request) {
        SectionSource source = allowed(code);
        Form form = Form.of(request).days("day");
        SectionRequest asked = asked(source, form, words);
        return pages.staff(
                "base/record/section",
                new SectionPage(
                        code,
                        owners.choices(asked.scope(), words),
                        form.with("day", asked.day().toString()),
                        source.section(asked),
                        asked.day()),
                request);
    }

    @Dear
    @GetMapping(ONE + "." + PaperFormat.CHOICE)
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable String format, Words words, HttpServletRequest request) {
        SectionSource source = allowed(code);
        PaperFormat paper = PaperFormat.of(format);
        SectionRequest asked = asked(source, Form.of(request), words);
        String name = asked.organisation().isEmpty() ? code : code + "-" + asked.organisation();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "%s-%s-%s.%s".formatted(name, asked.day(), words.code(), paper.ending()),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.write(document(source.section(asked), asked)));
    }

    private SectionSource allowed(String code) {
        SectionSource source = sources.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Absent.of("record.absent.section", code));
        if (!access.may(source.right())) {
            throw new AccessDeniedException("the section %s needs %s".formatted(code, source.right()));
        }
        return source;
    }

    /// No day asked for is today; one that is none, or is still to come, is refused.
    private SectionRequest asked(SectionSource source, Form form, Words words) {
        String organisation = form.text("organisation");
        owners.requireKnown(organisation);
        if (!organisation.isEmpty()) {
            access.require(source.right(), organisation);
        }
        LocalDate today = Kazakhstan.today(clock);
        @Nullable LocalDate day = form.day("day");
        String text = form.text("day");
        if (!text.isEmpty() && (day == null || day.isAfter(today))) {
            throw Absent.of("record.absent.day", text);
        }
        LocalDate on = day == null ? today : day;
        Period quarter = Period.month(on.getYear(), on.getMonthValue()).within(PeriodKind.QUARTER);
        return new SectionRequest(organisation, quarter, on, access.scope(source.right()), words);
    }

    private PaperDocument document(Section section, SectionRequest asked) {
        Words words = asked.words();
        String whose = asked.organisation().isEmpty() ? "" : words.name(owners.name(asked.organisation())) + " · ";
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.Paragraph.quiet(words.name(site.names())));
        parts.add(new PaperPart.Heading(1, section.title()));
        parts.add(PaperPart.Paragraph.quiet(whose + words.say("record.section.day", asked.day())));
        if (site.invented()) {
            parts.add(PaperPart.Paragraph.quiet(words.say("web.invented")));
        }
        parts.addAll(section.parts());
        String digest = Sha256.of(parts.toString());
        return new PaperDocument(
                words.language(),
                section.title(),
                parts,
                List.of(words.say("record.section.foot", asked.day(), digest)),
                new PaperDocument.Source(digest, clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                false);
    }
}

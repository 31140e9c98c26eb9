package kz.aiqyn.portal.monday;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import kz.aiqyn.base.document.PaperFormat;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The sheet for Monday, to be printed or to be written on in.
@Controller
@Requires(MondayRights.READ)
class SheetController {

    private final AnsweringEditions answering;
    private final PublishedEditions publishedEditions;
    private final Site site;
    private final InstantSource clock;

    SheetController(AnsweringEditions answering, PublishedEditions publishedEditions, Site site, InstantSource clock) {
        this.answering = answering;
        this.publishedEditions = publishedEditions;
        this.site = site;
        this.clock = clock;
    }

    @Dear
    @GetMapping(Languages.PATH + "/staff/monday/{methodology}/{period}/{revision:\\d+}/{day}." + PaperFormat.CHOICE)
    ResponseEntity<byte[]> sheet(
            Words words,
            @PathVariable String methodology,
            @PathVariable String period,
            @PathVariable int revision,
            @PathVariable LocalDate day,
            @PathVariable String format) {
        PaperFormat paper = PaperFormat.of(format);
        Published edition = Period.find(period)
                .flatMap(at -> publishedEditions.find(methodology, at, revision))
                .orElseThrow(() -> Absent.of("portal.absent.rating", methodology + " " + period));
        requireDay(edition, day);
        MondaySheet sheet = answering
                .answers(words, edition, day)
                .map(all -> new MondaySheet(words, site, edition, day, all))
                .orElseThrow(() -> Absent.of("portal.absent.rating", methodology + " " + period));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.name() + "." + paper.ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.write(sheet.document()));
    }

    /// Before its publication nobody could have read it, and who will be in office nobody knows yet.
    private void requireDay(Published edition, LocalDate day) {
        LocalDate today = Kazakhstan.today(clock);
        if (day.isAfter(today) || !AnsweringEditions.wasPublished(edition, day)) {
            throw Absent.of("monday.absent.day", day, Kazakhstan.day(edition.publishedAt()), today);
        }
    }
}

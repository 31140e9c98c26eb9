package kz.aiqyn.portal.page;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.page.ValuesOrder;
import kz.aiqyn.files.report.words.MethodTerms.Term;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.edition.ShortStory;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicTables;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// A unit: its place, its path, why it changed, what would lift it, all its values.
@Controller
@Open
@RequestMapping(Languages.PATH + "/units/{code}")
class UnitController {

    /// How many indicators are offered for another value, before the page that offers all.
    private static final int ASKED = 12;

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Organisations organisations;
    private final Files files;

    UnitController(StoredPages pages, PublishedEditions publishedEditions, Organisations organisations, Files files) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.organisations = organisations;
        this.files = files;
    }

    @GetMapping
    @Nullable
    ModelAndView unit(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String sort) {
        ValuesOrder order = ValuesOrder.find(sort).orElse(ValuesOrder.BLOCK);
        return pages.page(
                web, "portal/page/unit", () -> page(words, find(code, period), organisations.heads(code), order));
    }

    @GetMapping("/values." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> values(
            ServletWebRequest web,
            Words words,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String period) {
        return files.table(web, words, format, () -> {
            UnitEdition found = find(code, period);
            String name = code + "-" + found.edition().period();
            return new PublicTables(found.content(), words.language()).unit(name, found.edition(), found.unit());
        });
    }

    private UnitEdition find(String code, String period) {
        return UnitEdition.get(publishedEditions, code, period);
    }

    private UnitPage page(Words words, UnitEdition found, List<HeadInOffice> heads, ValuesOrder order) {
        PublicLinks place = new PublicLinks(words, found.published(), found.latest());
        Sections sections = new Sections(found.content(), place.speech());
        Edition edition = found.edition();
        String code = found.rated().code();
        String group = words.name(edition.group().names().orElse(words.say("report.group.all")));
        List<UnitPage.Head> offices =
                heads.stream().map(head -> head(words, head)).toList();
        return new UnitPage(
                words.name(found.rated().names()),
                group + " · " + words.wording().period(edition.period()),
                edition.isRated(found.unit()) ? "" : Reasons.unrated(place.speech(), edition, found.unit()),
                FewIndicators.in(sections, words),
                sheet(sections, found, inOffice(words, heads, edition.period()), order),
                orders(words, place, code, order),
                offices,
                periods(words, found, code),
                revisions(words, found.published()),
                words.path("/units/" + PublicLinks.encoded(code)),
                found.latest() ? "" : "?period=" + edition.period(),
                words.path("/compare?units=" + PublicLinks.encoded(code)
                        + (found.latest() ? "" : "&period=" + edition.period())),
                OtherValueForm.of(place, edition, found.unit()).ofGreatestLack(edition, found.unit(), ASKED),
                beside(words, place, found));
    }

    private static UnitPage.Beside beside(Words words, PublicLinks place, UnitEdition found) {
        String reason = ShortStory.reason(place.speech(), found.content(), found.edition(), found.unit());
        return new UnitPage.Beside(
                words.wording().period(found.edition().period()) + ": "
                        + ShortStory.place(words, found.edition(), found.unit())
                        + (reason.isEmpty() ? "" : ". " + reason),
                place.picture(found.rated().code()));
    }

    private static UnitPage.Sheet sheet(Sections sections, UnitEdition found, List<Term> more, ValuesOrder order) {
        Edition edition = found.edition();
        int unit = found.unit();
        return new UnitPage.Sheet(
                edition.isRated(unit) ? sections.facts(edition, unit, more) : "",
                sections.path(edition, unit),
                sections.change(edition, unit),
                sections.blocks(edition, unit),
                sections.adjustments(edition, unit),
                sections.lift(edition, unit),
                sections.strengths(edition, unit),
                sections.values(edition, unit, order),
                sections.neighbours(edition, unit));
    }

    /// The ways to the same values in another order.
    private static List<RatingPage.PeriodLink> orders(
            Words words, PublicLinks place, String code, ValuesOrder present) {
        String page = place.unit(code);
        return Stream.of(ValuesOrder.values())
                .map(order -> new RatingPage.PeriodLink(
                        words.say("portal.values.order." + order.code()),
                        order == ValuesOrder.BLOCK
                                ? page + "#values"
                                : page + (page.contains("?") ? "&" : "?") + "sort=" + order.code() + "#values",
                        order == present))
                .toList();
    }

    /// Who headed the unit on the last day of the period.
    private static List<Term> inOffice(Words words, List<HeadInOffice> heads, Period period) {
        return heads.stream()
                .filter(head -> !head.since().isAfter(period.end())
                        && (head.until() == null || !head.until().isBefore(period.end())))
                .limit(1)
                .map(head -> new Term(
                        words.name(head.office()),
                        words.say(
                                "portal.head.since",
                                head.name(),
                                words.wording().day(head.since()))))
                .toList();
    }

    private static UnitPage.Head head(Words words, HeadInOffice head) {
        var until = head.until();
        return new UnitPage.Head(
                head.name(),
                words.name(head.office()),
                words.wording().day(head.since()),
                until == null ? "" : words.wording().day(until));
    }

    private List<RatingPage.PeriodLink> periods(Words words, UnitEdition found, String code) {
        return publishedEditions.list(found.published().methodology(), code).stream()
                .map(other -> new RatingPage.PeriodLink(
                        words.wording().period(other.period()),
                        new PublicLinks(words, other, false).unit(code),
                        other.period().equals(found.published().period())))
                .toList();
    }

    private List<RatingPage.Revision> revisions(Words words, Published edition) {
        return publishedEditions.revisions(edition).stream()
                .map(one -> new RatingPage.Revision(
                        one.revision(),
                        PublicLinks.revision(words, one),
                        words.moment(one.publishedAt()),
                        words.written(one.reason()),
                        one.id() == edition.id()))
                .toList();
    }
}

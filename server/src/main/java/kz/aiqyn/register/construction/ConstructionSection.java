package kz.aiqyn.register.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// What construction sites of an organisation have to be spoken about: what is late, what stands still, what is silent,
/// and the year's money.
@Component
class ConstructionSection implements SectionSource {

    private static final int ROWS = 25;

    private final SitesOnDay sites;
    private final Owners owners;

    ConstructionSection(SitesOnDay sites, Owners owners) {
        this.sites = sites;
        this.owners = owners;
    }

    @Override
    public String code() {
        return "construction";
    }

    @Override
    public String right() {
        return ConstructionRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        List<SitesOnDay.Seen> seen = sites.list(request.day(), request.asked());
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.plain(Run.of(words.say(
                "construction.section.lede",
                seen.size(),
                count(seen, SitesOnDay.Seen::working),
                count(seen, SitesOnDay.Seen::pastTerm),
                count(seen, SitesOnDay.Seen::behind),
                count(seen, SitesOnDay.Seen::stale),
                count(seen, SitesOnDay.Seen::stopped)))));
        parts.add(Paragraph.quiet(words.say("construction.rules")));
        parts.add(money(request));
        boolean many = request.organisation().isEmpty();
        parts.addAll(
                table("overdue", seen.stream().filter(SitesOnDay.Seen::pastTerm).toList(), many, words));
        parts.addAll(
                table("behind", seen.stream().filter(SitesOnDay.Seen::behind).toList(), many, words));
        parts.addAll(
                table("stopped", seen.stream().filter(SitesOnDay.Seen::stopped).toList(), many, words));
        parts.addAll(table("stale", seen.stream().filter(SitesOnDay.Seen::stale).toList(), many, words));
        return new Section(words.say(name()), parts);
    }

    private static long count(List<SitesOnDay.Seen> seen, Predicate<SitesOnDay.Seen> which) {
        return seen.stream().filter(which).count();
    }

    private PaperPart money(SectionRequest request) {
        Words words = request.words();
        SitesOnDay.Money money = sites.money(request.day(), request.asked());
        String paid = words.wording().number(money.paid().doubleValue(), 0);
        String share = money.planned().signum() == 0
                ? paid
                : words.say(
                        "construction.section.share",
                        paid,
                        words.wording()
                                .number(
                                        100
                                                * money.paid().doubleValue()
                                                / money.planned().doubleValue(),
                                        1));
        return new PaperPart.Facts(List.of(
                new Fact(
                        words.say("construction.overview.planned"),
                        words.wording().number(money.planned().doubleValue(), 0)),
                new Fact(words.say("construction.overview.paid"), share)));
    }

    /// A table with its heading; nothing where there are none.
    ///
    /// @param many whether sites of several customers stand in it
    private List<PaperPart> table(String which, List<SitesOnDay.Seen> sites, boolean many, Words words) {
        if (sites.isEmpty()) {
            return List.of();
        }
        String title = words.say("construction.section." + which, sites.size());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("construction.column.name"), 30, false));
        if (many) {
            columns.add(new Column(words.say("construction.column.organisation"), 20, false));
        }
        columns.add(new Column(words.say("construction.column.planned-finish"), 14, false));
        columns.add(new Column(words.say("construction.column.actual"), 9, true));
        columns.add(new Column(words.say("construction.section.why"), 27, false));
        List<PaperPart> parts = new ArrayList<>();
        parts.add(new PaperPart.Heading(2, title));
        parts.add(new PaperPart.Table(
                title,
                columns,
                sites.stream()
                        .limit(ROWS)
                        .map(site -> row(which, site, many, words))
                        .toList()));
        if (sites.size() > ROWS) {
            parts.add(Paragraph.quiet(words.say("construction.section.more", sites.size() - ROWS)));
        }
        return parts;
    }

    private List<String> row(String which, SitesOnDay.Seen site, boolean many, Words words) {
        String actual = site.actual() == null
                ? "–"
                : words.wording().number(site.actual().doubleValue(), 1);
        return Stream.of(
                        Stream.of(words.name(site.names())),
                        many ? Stream.of(words.name(owners.name(site.organisation()))) : Stream.<String>empty(),
                        Stream.of(words.wording().day(site.plannedFinish()), actual, why(which, site, words)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String why(String which, SitesOnDay.Seen site, Words words) {
        return switch (which) {
            case "stopped" -> site.remark();
            case "stale" -> site.silent() == null ? "–" : words.say("construction.section.silent", site.silent());
            default -> {
                if (site.overdue() > 0) {
                    yield words.say("construction.section.overdue-days", site.overdue());
                }
                yield site.gap() == null
                        ? words.say("construction.section.unbegun")
                        : words.say("construction.points", site.gap());
            }
        };
    }
}

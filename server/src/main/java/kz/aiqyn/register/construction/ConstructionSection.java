package kz.aiqyn.register.construction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// What construction sites of an organisation have to be spoken about: what is late, what stands still, what is silent,
/// and the year's money.
@Component
class ConstructionSection implements SectionSource {

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
        SectionWriter section = new SectionWriter(words);
        section.lead(words.say(
                "construction.section.lede",
                seen.size(),
                count(seen, SitesOnDay.Seen::working),
                count(seen, SitesOnDay.Seen::pastTerm),
                count(seen, SitesOnDay.Seen::behind),
                count(seen, SitesOnDay.Seen::stale),
                count(seen, SitesOnDay.Seen::stopped)));
        section.note(words.say("construction.rules"));
        section.add(money(request));
        boolean many = request.organisation().isEmpty();
        if (many) {
            section.bodies(words.say("construction.section.late"), late(seen, words), 0);
        }
        table(
                section,
                "overdue",
                seen.stream().filter(SitesOnDay.Seen::pastTerm).toList(),
                many,
                words);
        table(section, "behind", seen.stream().filter(SitesOnDay.Seen::behind).toList(), many, words);
        table(section, "stopped", seen.stream().filter(SitesOnDay.Seen::stopped).toList(), many, words);
        table(section, "stale", seen.stream().filter(SitesOnDay.Seen::stale).toList(), many, words);
        return section.of(words.say(name()), "construction.list.title", request.day());
    }

    /// Late sites by customer, whoever has most first: how many of how many.
    private List<Bar> late(List<SitesOnDay.Seen> seen, Words words) {
        Map<String, List<SitesOnDay.Seen>> customers = seen.stream()
                .collect(Collectors.groupingBy(SitesOnDay.Seen::organisation, TreeMap::new, Collectors.toList()));
        List<Bar> bars = new ArrayList<>();
        customers.forEach((organisation, sites) -> {
            long late = count(sites, SitesOnDay.Seen::late);
            if (late > 0) {
                bars.add(new Bar(words.name(owners.name(organisation)), late, late + " / " + sites.size(), false));
            }
        });
        bars.sort(Comparator.comparingDouble(Bar::number).reversed());
        return bars;
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
    private void table(SectionWriter section, String which, List<SitesOnDay.Seen> sites, boolean many, Words words) {
        String title = words.say("construction.section." + which, sites.size());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("construction.column.name"), 30, false));
        if (many) {
            columns.add(new Column(words.say("construction.column.organisation"), 20, false));
        }
        columns.add(new Column(words.say("construction.column.planned-finish"), 14, false));
        columns.add(new Column(words.say("construction.column.actual"), 9, true));
        columns.add(new Column(words.say("construction.section.why"), 27, false));
        section.list(
                title,
                columns,
                sites.stream().map(site -> row(which, site, many, words)).toList());
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

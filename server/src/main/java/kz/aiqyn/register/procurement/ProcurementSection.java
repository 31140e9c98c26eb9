package kz.aiqyn.register.procurement;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What of a body's purchases a meeting has to speak about: the year in numbers, and what is late.
@Component
class ProcurementSection implements SectionSource {

    private final ProcurementTotals totals;
    private final Owners owners;
    private final InstantSource clock;

    ProcurementSection(ProcurementTotals totals, Owners owners, InstantSource clock) {
        this.totals = totals;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "procurement";
    }

    @Override
    public String right() {
        return ProcurementRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        int year = request.day().getYear();
        List<ProcurementTotals.Total> bodies = totals.list(request.asked(), year);
        ProcurementTotals.Total total = bodies.getFirst();
        List<ProcurementTotals.Late> late = totals.late(request.asked(), request.day(), SectionWriter.ROWS);
        long all = late.isEmpty() ? 0 : late.getFirst().all();
        SectionWriter section = new SectionWriter(words);
        section.lead(words.say(
                "procurement.section.lede",
                Integer.toString(year),
                total.points().due(),
                total.points().inTime(),
                request.day(),
                all));
        section.addAll(request.asKnown(Kazakhstan.today(clock)));
        section.add(facts(total, words));
        if (request.organisation().isEmpty()) {
            section.bodies(words.say("procurement.section.in-time"), inTime(bodies, words), 100);
        }
        table(section, late, all, request);
        return section.of(words.say(name()), "procurement.points.title", request.day());
    }

    /// Share of points begun in time, the lowest first.
    private List<Bar> inTime(List<ProcurementTotals.Total> bodies, Words words) {
        List<Bar> bars = new ArrayList<>();
        for (ProcurementTotals.Total body : bodies) {
            Double share = body.points().share();
            if (!body.organisation().isEmpty() && share != null) {
                String name = words.name(owners.name(body.organisation()));
                bars.add(new Bar(name, share, words.wording().number(share, 1), false));
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::number));
        return bars;
    }

    private static PaperPart facts(ProcurementTotals.Total total, Words words) {
        ProcurementTotals.Contracts contracts = total.contracts();
        return new PaperPart.Facts(List.of(
                new Fact(
                        words.say("procurement.total.in-time"),
                        percent(total.points().share(), words)),
                new Fact(
                        words.say("procurement.total.contracted"),
                        words.wording().number(ProcurementOverview.millions(contracts.presentSum()), 1)),
                new Fact(words.say("procurement.total.single"), percent(contracts.share(contracts.singleSum()), words)),
                new Fact(
                        words.say("procurement.total.failed"),
                        percent(total.lots().failedShare(), words)),
                new Fact(
                        words.say("procurement.total.saving"),
                        percent(total.lots().saving(), words)),
                new Fact(
                        words.say("procurement.part.overdue"),
                        words.wording().number((double) contracts.overdue(), 0))));
    }

    private static String percent(@Nullable Double share, Words words) {
        return share == null ? "–" : words.wording().number(share, 1) + " %";
    }

    private void table(SectionWriter section, List<ProcurementTotals.Late> late, long all, SectionRequest request) {
        Words words = request.words();
        boolean many = request.organisation().isEmpty();
        String title = words.say("procurement.section.late", all);
        List<Column> columns = new ArrayList<>(List.of(new Column(words.say("procurement.column.name"), 40, false)));
        if (many) {
            columns.add(new Column(words.say("procurement.column.organisation"), 30, false));
        }
        columns.add(new Column(words.say("procurement.sellers.sum"), 15, true));
        columns.add(new Column(words.say("procurement.section.days"), 15, true));
        List<List<String>> rows = new ArrayList<>();
        for (ProcurementTotals.Late one : late) {
            List<String> row = new ArrayList<>(List.of(words.name(one.names())));
            if (many) {
                row.add(words.name(owners.name(one.organisation())));
            }
            row.add(words.wording().number(ProcurementOverview.millions(one.amount()), 1));
            row.add(words.wording().number((double) one.days(), 0));
            rows.add(row);
        }
        section.list(title, columns, rows, all);
    }
}

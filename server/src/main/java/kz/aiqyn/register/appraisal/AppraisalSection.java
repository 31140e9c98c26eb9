package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// The appraisal of projects for a meeting: what was proposed in the latest year that was called for by then, what
/// costs more than is needed, and how each body stands.
@Component
class AppraisalSection implements SectionSource {

    private final AppraisalPages pages;
    private final AppraisalTotals totals;

    AppraisalSection(AppraisalPages pages, AppraisalTotals totals) {
        this.pages = pages;
        this.totals = totals;
    }

    @Override
    public String code() {
        return "appraisal";
    }

    @Override
    public String right() {
        return AppraisalRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        int last = request.period().year();
        int year =
                totals.years().stream().filter(each -> each <= last).findFirst().orElse(last);
        AppraisalOverview overview =
                pages.overview(request.organisation(), Integer.toString(year), request.scope(), AppraisalCard.STAFF);
        AppraisalTotals.Total total = overview.total();
        SectionWriter section = new SectionWriter(words);
        section.lead(words.say(
                "appraisal.overview.lede",
                Integer.toString(year),
                total.proposals(),
                whole(total.asked(), words),
                total.chosen(),
                whole(total.granted(), words)));
        pressing(section, overview, words);
        if (overview.parts().size() > 1) {
            section.bodies(words.say("appraisal.section.overruns"), overruns(overview, words), 0);
            bodies(section, overview, words);
        }
        return section.of(
                words.say("appraisal.section.of", Integer.toString(year)), "appraisal.list.title", request.day());
    }

    /// What is asked above the norm, by body, the most first.
    private static List<Bar> overruns(AppraisalOverview overview, Words words) {
        return overview.parts().stream()
                .filter(part -> part.overrun().signum() > 0)
                .sorted(Comparator.comparing(AppraisalTotals.Total::overrun).reversed())
                .map(part -> new Bar(
                        overview.name(words, part.organisation()),
                        part.overrun().doubleValue(),
                        whole(part.overrun(), words),
                        false))
                .toList();
    }

    private static void pressing(SectionWriter section, AppraisalOverview overview, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("appraisal.column.name"), 44, false),
                new Column(words.say("appraisal.column.organisation"), 24, false),
                new Column(words.say("appraisal.column.total"), 16, true),
                new Column(words.say("appraisal.column.overrun"), 16, true));
        section.list(
                words.say("appraisal.overview.pressing"),
                columns,
                overview.pressing().stream()
                        .map(one -> List.of(
                                words.name(one.names()),
                                overview.name(words, one.organisation()),
                                whole(one.total(), words),
                                whole(one.overrun(), words)))
                        .toList());
    }

    private static void bodies(SectionWriter section, AppraisalOverview overview, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("appraisal.column.organisation"), 32, false),
                new Column(words.say("appraisal.total.proposals"), 14, true),
                new Column(words.say("appraisal.total.chosen"), 14, true),
                new Column(words.say("appraisal.column.total"), 20, true),
                new Column(words.say("appraisal.column.overrun"), 20, true));
        section.list(
                words.say("appraisal.overview.parts"),
                columns,
                overview.parts().stream()
                        .map(part -> List.of(
                                overview.name(words, part.organisation()),
                                Long.toString(part.proposals()),
                                Long.toString(part.chosen()),
                                whole(part.asked(), words),
                                whole(part.overrun(), words)))
                        .toList());
    }

    private static String whole(BigDecimal number, Words words) {
        return words.wording().number(number.doubleValue(), 0);
    }
}

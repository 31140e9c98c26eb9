package kz.aiqyn.register.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What of openings is to be spoken about: what opened since January, what slipped, what is promised next.
@Component
class InvestmentSection implements SectionSource {

    /// So many are counted, of which the first are shown.
    private static final int ROWS = 500;

    private final ProjectTotals totals;
    private final Owners owners;

    InvestmentSection(ProjectTotals totals, Owners owners) {
        this.totals = totals;
        this.owners = owners;
    }

    @Override
    public String code() {
        return "investment";
    }

    @Override
    public String right() {
        return InvestmentRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        ProjectTotals.Total total = totals.list(request.asked()).stream()
                .filter(one -> one.organisation() == null)
                .findFirst()
                .orElse(ProjectTotals.Total.NONE);
        SectionWriter section = new SectionWriter(words);
        section.lead(words.say(
                "investment.section.lede",
                total.planned(),
                total.opened(),
                total.jobs(),
                total.overdue(),
                total.stopped(),
                total.idle()));
        LocalDate january = LocalDate.of(request.day().getYear(), 1, 1);
        boolean many = request.organisation().isEmpty();
        table(section, "opened", totals.opened(request.asked(), january, request.day(), ROWS), many, words);
        table(section, "pressing", totals.pressing(request.asked(), ROWS), many, words);
        table(section, "next", totals.next(request.asked(), ROWS), many, words);
        return section.of(words.say(name()), "investment.list.title", request.day());
    }

    /// A table with its heading; nothing where there are none.
    ///
    /// @param many whether projects of several bodies stand in it
    private void table(
            SectionWriter section, String which, List<ProjectTotals.Shown> projects, boolean many, Words words) {
        String title = words.say("investment.overview." + which);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("investment.column.name"), many ? 30 : 44, false));
        if (many) {
            columns.add(new Column(words.say("investment.column.organisation"), 20, false));
        }
        columns.add(new Column(words.say("investment.column.first-due"), 14, false));
        columns.add(new Column(
                words.say(which.equals("opened") ? "investment.column.opened-on" : "investment.column.due"),
                14,
                false));
        columns.add(new Column(words.say("investment.column.slipped"), 8, true));
        columns.add(new Column(words.say("investment.column.jobs"), 8, true));
        columns.add(new Column(words.say("investment.column.standing"), 12, false));
        section.list(
                title,
                columns,
                projects.stream().map(project -> row(project, many, words)).toList());
    }

    private List<String> row(ProjectTotals.Shown project, boolean many, Words words) {
        List<String> cells = new ArrayList<>();
        cells.add(words.name(project.names()));
        if (many) {
            cells.add(words.name(owners.name(project.organisation())));
        }
        cells.add(day(project.firstDue(), words));
        cells.add(day(project.openedOn() == null ? project.due() : project.openedOn(), words));
        cells.add(words.wording().number(project.slipped(), 0));
        Integer made = project.jobsMade();
        cells.add(words.wording().number(project.openedOn() != null && made != null ? made : project.jobs(), 0));
        cells.add(words.say("investment.standing." + project.standing()));
        return cells;
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "–" : words.wording().day(day);
    }
}

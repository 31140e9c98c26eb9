package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.document.PaperDocument;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Columns;
import kz.aiqyn.base.document.PaperPart.Heading;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Picture;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.document.PaperPart.Table;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.portal.edition.ShortTable;
import kz.aiqyn.rating.edition.Published;

/// The answers of an edition on one sheet of paper.
///
/// @param day whose heads in office and whose last month it shows
record MondaySheet(Words words, Site site, Published edition, LocalDate day, MondayAnswers.OfAll all) {

    /// Where it is, without language and ending: all that its bytes depend on stands in the address.
    static String local(Published edition, LocalDate day) {
        return "/staff/monday/%s/%s/%d/%s".formatted(edition.methodology(), edition.period(), edition.revision(), day);
    }

    /// The name that a browser keeps it under, without ending.
    String name() {
        return "%s-%s-%s-%s".formatted(edition.methodology(), edition.period(), day, words.code());
    }

    PaperDocument document() {
        MondayAnswers answers = all.main();
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.quiet(words.name(site.names()) + " · " + answers.title()));
        parts.add(new Heading(1, answers.period()));
        parts.add(Paragraph.quiet(answers.lede()));
        if (site.invented()) {
            parts.add(Paragraph.quiet(words.say("web.invented")));
        }
        parts.add(new Picture(
                answers.strip().svg(),
                ScoreStrip.HEIGHT,
                ScoreStrip.RATIO,
                answers.strip().words()));
        parts.add(Paragraph.quiet(answers.strip().words()));
        parts.add(new Columns(List.of(
                column("leads", "", answers.leads(), "monday.lift.ahead"),
                column("lags", "", answers.lags(), "monday.lift.label"),
                column("fell", answers.rule(), answers.fell(), "monday.lift.label"))));
        all.others().forEach(other -> parts.addAll(inShort(other)));
        answers.month().ifPresent(month -> parts.addAll(month(month)));
        parts.add(new Heading(2, words.say("monday.objections")));
        parts.add(Paragraph.plain(Run.of(answers.heard())));
        return new PaperDocument(
                words.language(),
                answers.title() + ", " + answers.period(),
                parts,
                foot(),
                new PaperDocument.Source(edition.digest(), edition.publishedAt()),
                true);
    }

    /// Another rating has room for one line: who is first, who is last, who fell.
    private List<PaperPart> inShort(MondayAnswers other) {
        List<Run> said = new ArrayList<>();
        inShort(said, "leads", other.leads());
        inShort(said, "lags", other.lags());
        inShort(said, "fell", other.fell());
        return List.of(
                new Heading(2, other.title() + ", " + other.period()), Paragraph.plain(said.toArray(Run[]::new)));
    }

    private void inShort(List<Run> said, String which, List<UnitAnswer> units) {
        if (!units.isEmpty()) {
            said.add(Run.bold(words.say("monday." + which) + ": "));
            said.add(Run.of(units.stream()
                            .map(unit -> words.say(
                                    "monday.unit.short", unit.place(), unit.name(), unit.sign(), unit.score()))
                            .collect(Collectors.joining("; "))
                    + ". "));
        }
    }

    private List<PaperPart> column(String which, String rule, List<UnitAnswer> units, String lift) {
        List<PaperPart> parts = new ArrayList<>();
        parts.add(new Heading(2, words.say("monday." + which)));
        if (!rule.isEmpty() && !units.isEmpty()) {
            parts.add(Paragraph.quiet(rule));
        }
        if (units.isEmpty()) {
            parts.add(Paragraph.plain(Run.of(words.say("monday." + which + ".none"))));
        }
        for (UnitAnswer unit : units) {
            parts.add(new Heading(3, words.say("monday.unit", unit.place(), unit.name())));
            parts.add(Paragraph.plain(Run.of(unit.standing())));
            parts.add(Paragraph.quiet(unit.head()));
            said(parts, "monday.cause", unit.cause());
            said(parts, lift, unit.lift());
        }
        return parts;
    }

    private void said(List<PaperPart> parts, String label, String sentence) {
        if (!sentence.isEmpty()) {
            parts.add(Paragraph.plain(Run.bold(words.say(label) + " "), Run.of(sentence)));
        }
    }

    private List<PaperPart> month(ShortTable month) {
        List<List<PaperPart>> groups = month.groups().stream()
                .limit(AnswersOfEdition.GROUPS)
                .map(group -> group(month, group))
                .toList();
        PaperPart heading = new Heading(2, month.title() + ", " + month.period());
        return List.of(heading, groups.size() == 1 ? groups.getFirst().getFirst() : new Columns(groups));
    }

    /// Where more than two stand beside each other, there is room for the first and the last of each.
    private static List<ShortTable.Row> rows(ShortTable month, ShortTable.Group group) {
        return month.groups().size() <= 2 || group.rows().size() < 2
                ? group.rows()
                : List.of(group.rows().getFirst(), group.rows().getLast());
    }

    private List<PaperPart> group(ShortTable month, ShortTable.Group group) {
        boolean isNarrow = month.groups().size() > 2;
        Function<String, String> head = key -> words.say("report.column." + key);
        List<Column> columns = new ArrayList<>(List.of(
                new Column(head.apply("place"), 4, true),
                new Column(group.name().isEmpty() ? head.apply("unit") : group.name(), isNarrow ? 28 : 22, false)));
        if (!isNarrow) {
            columns.add(new Column(head.apply("movement"), 7, true));
        }
        columns.add(new Column(head.apply("score"), 6, true));
        Table table = new Table(
                group.name().isEmpty() ? month.title() : group.name(),
                columns,
                rows(month, group).stream()
                        .map(row -> isNarrow
                                ? List.of(row.place(), row.name(), row.score())
                                : List.of(row.place(), row.name(), row.sign(), row.score()))
                        .toList());
        return List.of(table);
    }

    private List<String> foot() {
        return List.of(
                words.say(
                        "monday.foot",
                        site.names(),
                        all.main().title(),
                        edition.period(),
                        edition.revision(),
                        edition.version()),
                words.say("monday.foot.made", words.moment(edition.publishedAt()), day, edition.digest()));
    }
}

package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.table.Format;
import kz.aiqyn.portal.table.PublicTables;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// Up to four units side by side, chosen by a form that is a shareable address.
@Controller
@Open
class CompareController {

    private static final int MOST = 4;

    private final StoredPages pages;
    private final PublishedEditions publishedEditions;
    private final Files files;

    CompareController(StoredPages pages, PublishedEditions publishedEditions, Files files) {
        this.pages = pages;
        this.publishedEditions = publishedEditions;
        this.files = files;
    }

    @Dear
    @GetMapping(Languages.PATH + "/compare")
    @Nullable
    ModelAndView compare(
            ServletWebRequest web,
            Words words,
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam(defaultValue = "") String period) {
        return pages.page(web, "portal/page/compare", () -> page(words, chosen(units), period));
    }

    @GetMapping(Languages.PATH + "/compare." + Format.CHOICE)
    @Nullable
    ResponseEntity<byte[]> table(
            ServletWebRequest web,
            Words words,
            @PathVariable String format,
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam(defaultValue = "") String period) {
        return files.table(web, words, format, () -> {
            List<String> chosen = chosen(units);
            Published edition = edition(chosen, period).orElseThrow(() -> Absent.of("portal.absent.rating", period));
            return new PublicTables(publishedEditions.content(edition), words.language()).compare("compare", chosen);
        });
    }

    /// One list, whether the form sent four fields or somebody wrote four codes with commas.
    private static List<String> chosen(List<String> units) {
        return units.stream()
                .flatMap(some -> Arrays.stream(some.split(",", -1)))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Optional<Published> edition(List<String> chosen, String period) {
        Optional<Published> last = chosen.isEmpty()
                ? publishedEditions.methodologies().stream().findFirst().flatMap(publishedEditions::latest)
                : publishedEditions.ofUnit(chosen.getFirst());
        return period.isEmpty()
                ? last
                : last.flatMap(edition ->
                        Period.find(period).flatMap(at -> publishedEditions.find(edition.methodology(), at, 0)));
    }

    private ComparePage page(Words words, List<String> asked, String period) {
        Published published =
                edition(asked, period).orElseThrow(() -> Absent.of("portal.absent.rating", asked + " " + period));
        ReportContent content = publishedEditions.content(published);
        boolean latest = publishedEditions
                .latest(published.methodology())
                .filter(last -> last.id() == published.id())
                .isPresent();
        PublicLinks place = new PublicLinks(words, published, latest);
        List<RatedUnit> all = content.current().stream()
                .flatMap(group -> group.units().stream())
                .toList();
        List<Member> members =
                asked.stream().flatMap(code -> member(content, code).stream()).toList();
        return new ComparePage(
                words.wording().period(published.period()),
                choices(words, all, members),
                members.stream()
                        .map(one -> new ComparePage.Column(
                                words.name(one.rated().names()),
                                place.unit(one.rated().code())))
                        .toList(),
                members.isEmpty() ? List.of() : totals(place.speech(), words, members),
                rows(place, members, Tree.Level.BLOCK),
                rows(place, members, Tree.Level.INDICATOR),
                members.stream()
                                .map(one -> PublicLinks.encoded(one.rated().code()))
                                .collect(Collectors.joining(",", "?units=", ""))
                        + (latest ? "" : "&period=" + published.period()));
    }

    /// One of those compared.
    private record Member(Edition edition, int unit) {
        RatedUnit rated() {
            return edition.units().get(unit);
        }
    }

    private static Optional<Member> member(ReportContent content, String code) {
        return content.current().stream()
                .filter(edition -> edition.find(code).isPresent())
                .map(edition -> new Member(edition, edition.find(code).getAsInt()))
                .findFirst();
    }

    private static List<List<ComparePage.Choice>> choices(Words words, List<RatedUnit> all, List<Member> members) {
        List<List<ComparePage.Choice>> choices = new ArrayList<>();
        for (int column = 0; column < MOST; column++) {
            String chosen =
                    column < members.size() ? members.get(column).rated().code() : "";
            choices.add(all.stream()
                    .map(unit -> new ComparePage.Choice(
                            unit.code(), words.name(unit.names()), unit.code().equals(chosen)))
                    .toList());
        }
        return choices;
    }

    private static List<ComparePage.Row> totals(Speech speech, Words words, List<Member> members) {
        List<ComparePage.Cell> places = members.stream()
                .map(one -> new ComparePage.Cell(
                        speech.place(one.edition().place(Tree.INDEX, one.unit())),
                        "/\u00a0" + one.edition().ranked(),
                        false))
                .toList();
        List<ComparePage.Cell> scores = members.stream()
                .map(one -> new ComparePage.Cell(
                        speech.score(one.edition().score(Tree.INDEX, one.unit())),
                        one.edition()
                                .band(one.unit())
                                .map(band -> words.name(band.names().orElse(band.code())))
                                .orElse(""),
                        false))
                .toList();
        return List.of(
                new ComparePage.Row(words.say("report.column.place"), "", "", false, places),
                new ComparePage.Row(words.say("report.column.score"), "", "", false, scores));
    }

    private static List<ComparePage.Row> rows(PublicLinks place, List<Member> members, Tree.Level level) {
        if (members.isEmpty()) {
            return List.of();
        }
        Tree tree = members.getFirst().edition().tree();
        List<ComparePage.Row> rows = new ArrayList<>();
        for (int node = 1; node < tree.size(); node++) {
            boolean block = tree.level(node) == Tree.Level.BLOCK;
            if (level == Tree.Level.INDICATOR || block) {
                String name = place.speech().name(tree.names(node));
                String href = block ? place.block(tree.code(node)) : place.indicator(tree.code(node));
                rows.add(new ComparePage.Row(
                        name,
                        href,
                        block
                                ? ""
                                : place.speech()
                                        .measurement(
                                                tree.indicator(tree.leaf(node)).unit()),
                        block && level == Tree.Level.INDICATOR,
                        block && level == Tree.Level.INDICATOR
                                ? List.of()
                                : cells(place.speech(), members, tree, node)));
            }
        }
        return rows;
    }

    private static List<ComparePage.Cell> cells(Speech speech, List<Member> members, Tree tree, int node) {
        double best = members.stream()
                .mapToDouble(one -> one.edition().scores(node)[one.unit()])
                .filter(score -> !Double.isNaN(score))
                .max()
                .orElse(Double.NaN);
        int leaf = tree.leaf(node);
        return members.stream()
                .map(one -> {
                    double score = one.edition().scores(node)[one.unit()];
                    String value =
                            leaf < 0 ? "" : speech.value(one.edition().cells().raw()[leaf][one.unit()]);
                    return new ComparePage.Cell(speech.score(score), value, members.size() > 1 && score == best);
                })
                .toList();
    }
}

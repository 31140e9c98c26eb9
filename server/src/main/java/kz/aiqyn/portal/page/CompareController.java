package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.content.ReportContent;
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
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        List<String> chosen = chosen(units);
        TableQuery query = TableQuery.of(
                words.path("/compare"),
                Map.of("units", String.join(",", chosen), "period", period),
                ComparedUnits.columns(chosen),
                sort,
                q);
        return pages.page(web, query.known(), "portal/page/compare", () -> page(words, chosen, period, query));
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

    private ComparePage page(Words words, List<String> asked, String period, TableQuery query) {
        Published published =
                edition(asked, period).orElseThrow(() -> Absent.of("portal.absent.rating", asked + " " + period));
        ReportContent content = publishedEditions.content(published);
        boolean latest = publishedEditions
                .latest(published.methodology())
                .filter(last -> last.id() == published.id())
                .isPresent();
        ComparedUnits units = ComparedUnits.of(new PublicLinks(words, published, latest), content, asked);
        return new ComparePage(
                words.wording().period(published.period()),
                query,
                choices(words, content, units.members()),
                units.members().stream()
                        .map(one -> new ComparePage.Column(
                                one.rated().code(),
                                words.name(one.rated().names()),
                                units.place().unit(one.rated().code())))
                        .toList(),
                warnings(words, content, units, asked),
                units.totals(),
                units.blocks(query),
                units.indicators(query),
                units.members().stream()
                                .map(one -> PublicLinks.encoded(one.rated().code()))
                                .collect(Collectors.joining(",", "?units=", ""))
                        + (latest ? "" : "&period=" + published.period()));
    }

    /// The units by peer group, for each column of the form: whoever has the same peers can be compared.
    private static List<List<ComparePage.ChoiceGroup>> choices(
            Words words, ReportContent content, List<ComparedUnits.Member> members) {
        List<List<ComparePage.ChoiceGroup>> choices = new ArrayList<>();
        for (int column = 0; column < MOST; column++) {
            String chosen =
                    column < members.size() ? members.get(column).rated().code() : "";
            choices.add(content.current().stream()
                    .map(group -> new ComparePage.ChoiceGroup(
                            group(words, group),
                            group.units().stream()
                                    .map(unit -> new ComparePage.Choice(
                                            unit.code(),
                                            words.name(unit.names()),
                                            unit.code().equals(chosen)))
                                    .toList()))
                    .toList());
        }
        return choices;
    }

    private static String group(Words words, Edition edition) {
        return words.name(edition.group().names().orElse(words.say("report.group.all")));
    }

    /// That they have different peers, and who is left out because another rating rates them.
    private static List<String> warnings(Words words, ReportContent content, ComparedUnits units, List<String> asked) {
        List<String> warnings = new ArrayList<>();
        if (!units.isOneGroup()) {
            warnings.add(words.say(
                    "portal.compare.groups",
                    units.members().stream()
                            .map(one -> words.name(one.rated().names()) + " – " + group(words, one.edition()))
                            .collect(Collectors.joining("; "))));
        }
        List<String> left = asked.stream()
                .filter(code -> units.members().stream()
                        .noneMatch(one -> one.rated().code().equals(code)))
                .map(code -> content.panel()
                        .units()
                        .find(code)
                        .map(unit -> words.name(unit.names()))
                        .orElse(code))
                .toList();
        if (!left.isEmpty() && !units.members().isEmpty()) {
            warnings.add(words.say("portal.compare.left", String.join(", ", left)));
        }
        return warnings;
    }
}

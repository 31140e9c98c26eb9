package kz.aiqyn.portal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.rating.edition.Published;

/// A small table of places: the economic month, the departments.
public record ShortTable(String title, String period, String href, List<Group> groups) {

    /// Rows of one peer group.
    ///
    /// @param name empty when there is one group only
    public record Group(String name, int ranked, List<Row> rows) {}

    /// One unit.
    public record Row(String place, String sign, String movement, String name, String href, String score) {}

    /// The first places of every group.
    public static ShortTable of(Words words, PublicLinks place, ReportContent content, String title, int first) {
        return of(words, place, content, title, new Ends(first, 0));
    }

    /// How many places of each group are shown: from the first on, and up to the last.
    public record Ends(int first, int last) {

        private <T> List<T> of(List<T> all) {
            return all.size() <= first + last
                    ? all
                    : Stream.concat(all.stream().limit(first), all.stream().skip(all.size() - last))
                            .toList();
        }
    }

    public static ShortTable of(Words words, PublicLinks place, ReportContent content, String title, Ends ends) {
        Speech speech = place.speech();
        Published edition = place.edition();
        List<Group> groups = new ArrayList<>();
        for (Edition group : content.current()) {
            String name = content.current().size() == 1
                    ? ""
                    : words.name(group.group().names().orElse(group.group().code()));
            groups.add(new Group(
                    name,
                    group.ranked(),
                    ends.of(new Standings(group).rated()).stream()
                            .map(unit -> row(speech, content, group, unit))
                            .toList()));
        }
        return new ShortTable(title, words.wording().period(edition.period()), place.rating(), groups);
    }

    private static Row row(Speech speech, ReportContent content, Edition edition, int unit) {
        var rated = edition.units().get(unit);
        var movement = content.story(rated.code()).movement();
        MovementSign sign = new MovementSign(speech);
        return new Row(
                speech.place(edition.place(Tree.INDEX, unit)),
                sign.sign(movement),
                sign.words(movement),
                speech.name(rated),
                speech.links().unit(rated.code()),
                speech.score(edition.score(Tree.INDEX, unit)));
    }
}

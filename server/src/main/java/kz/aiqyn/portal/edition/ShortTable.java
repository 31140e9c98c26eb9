package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.rating.edition.Published;

/// A small table of places: the economic month, the departments.
///
record ShortTable(String title, String period, String href, List<Group> groups) {

    /// Rows of one peer group.
    ///
    /// @param name empty when there is one group only
    public record Group(String name, int ranked, List<Row> rows) {}

    /// One unit.
    public record Row(String place, String sign, String movement, String name, String href, String score) {}

    static ShortTable of(Words words, PublicLinks place, ReportContent content, String title, int most) {
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
                    new Standings(group)
                            .rated().stream()
                                    .limit(most)
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

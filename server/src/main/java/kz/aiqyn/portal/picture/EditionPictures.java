package kz.aiqyn.portal.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.edition.ShortStory;
import kz.aiqyn.rating.edition.Published;
import org.springframework.stereotype.Component;

/// Says in pictures what editions and units are.
@Component
class EditionPictures {

    private static final int LEADERS = 3;

    private final PublishedEditions publishedEditions;
    private final Site site;

    EditionPictures(PublishedEditions publishedEditions, Site site) {
        this.publishedEditions = publishedEditions;
        this.site = site;
    }

    byte[] unit(Words words, Published published, String code) {
        ReportContent content = publishedEditions.content(published);
        Edition edition = content.current().stream()
                .filter(one -> one.find(code).isPresent())
                .findFirst()
                .orElseThrow();
        int unit = edition.find(code).orElseThrow();
        Speech speech = new PublicLinks(words, published, false).speech();
        OptionalInt place = edition.place(Tree.INDEX, unit);
        return new UnitPicture(
                        words.wording().period(published.period()) + " · " + title(words, content),
                        words.name(edition.units().get(unit).names()),
                        place.orElse(0),
                        edition.ranked(),
                        standing(words, content, edition, unit),
                        ShortStory.reason(speech, content, edition, unit),
                        foot(words))
                .draw();
    }

    private static UnitPicture.Standing standing(Words words, ReportContent content, Edition edition, int unit) {
        OptionalInt place = edition.place(Tree.INDEX, unit);
        if (place.isEmpty()) {
            return new UnitPicture.Standing(ShortStory.place(words, edition, unit), 0, 0, "", "");
        }
        Optional<RankInterval> sure = content.interval(edition.units().get(unit).code());
        int best = sure.map(Intervals::best).orElse(place.getAsInt());
        int worst = sure.map(Intervals::worst).orElse(place.getAsInt());
        return new UnitPicture.Standing(
                ShortStory.place(words, edition, unit),
                best,
                worst,
                best == worst ? "" : words.say("portal.picture.interval", best, worst),
                words.say(
                        "portal.picture.score",
                        words.wording().number(edition.score(Tree.INDEX, unit).orElseThrow(), 1)));
    }

    byte[] rating(Words words, Published published) {
        ReportContent content = publishedEditions.content(published);
        Edition edition = content.current().stream()
                .max(Comparator.comparingInt(Edition::ranked))
                .orElseThrow();
        Scale scale = content.methodology().scale();
        List<RatingPicture.Line> leaders = IntStream.range(0, edition.units().size())
                .filter(unit -> edition.place(Tree.INDEX, unit).isPresent())
                .boxed()
                .sorted(Comparator.comparingInt(
                        unit -> edition.place(Tree.INDEX, unit).orElseThrow()))
                .limit(LEADERS)
                .map(unit -> leader(words, edition, unit, scale))
                .toList();
        return new RatingPicture(
                        words.wording().period(published.period()) + " · "
                                + words.say("portal.picture.ranked", edition.ranked()),
                        title(words, content),
                        leaders,
                        foot(words))
                .draw();
    }

    private static RatingPicture.Line leader(Words words, Edition edition, int unit, Scale scale) {
        double score = edition.score(Tree.INDEX, unit).orElseThrow();
        return new RatingPicture.Line(
                edition.place(Tree.INDEX, unit).orElseThrow(),
                words.name(edition.units().get(unit).names()),
                words.wording().number(score, 1),
                (score - scale.from()) / (scale.to() - scale.from()));
    }

    byte[] site(Words words) {
        return new RatingPicture(words.name(site.names()), words.say("web.description"), List.of(), foot(words)).draw();
    }

    private static String title(Words words, ReportContent content) {
        var identity = content.methodology().identity();
        return words.name(identity.title().orElse(identity.code()));
    }

    private String foot(Words words) {
        String whose = words.name(site.names()) + " · " + site.address().replaceFirst("^https?://", "");
        return site.invented() ? whose + " · " + words.say("portal.picture.invented") : whose;
    }
}

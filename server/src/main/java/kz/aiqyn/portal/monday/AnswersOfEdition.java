package kz.aiqyn.portal.monday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.ShortTable;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings.AnsweredObjection;

/// Reads the answers from what was stored of an edition: it looks for the first, the last, the greatest, and computes
/// nothing.
final class AnswersOfEdition {

    /// Of peer groups those with the most units: a sheet has no room for more.
    static final int GROUPS = 3;

    /// How many whose places fell most.
    private static final int FALLEN = 2;

    private final Words words;
    private final Speech speech;
    private final Published published;
    private final ReportContent content;
    private final Map<String, HeadInOffice> heads;

    /// @param heads who is in office
    AnswersOfEdition(Words words, PublicLinks links, ReportContent content, List<HeadInOffice> heads) {
        this.words = words;
        this.speech = links.speech();
        this.published = links.edition();
        this.content = content;
        this.heads = heads.stream()
                .collect(Collectors.toMap(HeadInOffice::organisation, Function.identity(), (one, other) -> one));
    }

    /// Empty when nobody has a place.
    Optional<MondayAnswers> read(Optional<ShortTable> month, List<AnsweredObjection> objections) {
        List<Edition> groups = content.current().stream()
                .filter(group -> group.ranked() > 0)
                .sorted(Comparator.comparingInt((Edition group) -> -group.ranked()))
                .limit(GROUPS)
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var identity = content.methodology().identity();
        int units = content.current().stream()
                .mapToInt(group -> new Standings(group).rated().size())
                .sum();
        return Optional.of(new MondayAnswers(
                words.name(identity.title().orElse(identity.code())),
                words.wording().period(published.period()),
                PublicLinks.rating(words, published),
                words.say("monday.lede", units, published.version(), Kazakhstan.day(published.publishedAt())),
                groups.stream().map(this::leader).toList(),
                groups.stream()
                        .filter(group -> group.ranked() > 1)
                        .map(this::laggard)
                        .toList(),
                fallen(),
                rule(groups),
                strip(groups),
                month,
                heard(objections)));
    }

    private UnitAnswer leader(Edition group) {
        CauseInWords cause = cause(group);
        return answer(group, new Standings(group).rated().getFirst(), cause::ahead);
    }

    private UnitAnswer laggard(Edition group) {
        CauseInWords cause = cause(group);
        List<Integer> placed = new Standings(group)
                .rated().stream()
                        .filter(unit -> group.place(Tree.INDEX, unit).isPresent())
                        .toList();
        return answer(group, placed.getLast(), cause::behind);
    }

    /// A unit of whoever speaks for it: what holds it back.
    UnitAnswer own(Edition group, int unit) {
        return answer(group, unit, cause(group)::behind);
    }

    private String rule(List<Edition> groups) {
        return groups.stream()
                .flatMap(group -> content.before(group).stream())
                .findFirst()
                .map(before -> words.say("monday.fell.rule", before.period(), FALLEN))
                .orElse("");
    }

    /// @param lost of the score, not more than nothing when it rose
    private record Fallen(Edition group, int unit, int places, double lost) {}

    private List<UnitAnswer> fallen() {
        List<Fallen> fallen = new ArrayList<>();
        for (Edition group : content.current()) {
            for (int unit = 0; unit < group.units().size(); unit++) {
                int gained =
                        gained(content.story(group.units().get(unit).code()).movement());
                if (gained < 0) {
                    fallen.add(new Fallen(group, unit, -gained, lost(group, unit)));
                }
            }
        }
        return fallen.stream()
                .sorted(Comparator.comparingInt(Fallen::places)
                        .thenComparingDouble(Fallen::lost)
                        .reversed()
                        .thenComparing(
                                one -> one.group().units().get(one.unit()).code()))
                .limit(FALLEN)
                .map(one -> answer(one.group(), one.unit(), cause(one.group())::fell))
                .toList();
    }

    private double lost(Edition group, int unit) {
        String code = group.units().get(unit).code();
        return content.before(group).stream()
                .mapToDouble(before -> {
                    OptionalInt at = before.find(code);
                    OptionalDouble then =
                            at.isEmpty() ? OptionalDouble.empty() : before.score(Tree.INDEX, at.getAsInt());
                    OptionalDouble now = group.score(Tree.INDEX, unit);
                    return then.isEmpty() || now.isEmpty() ? 0 : then.getAsDouble() - now.getAsDouble();
                })
                .findFirst()
                .orElse(0);
    }

    private static int gained(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> moved.gained();
            case Movement.None _ -> 0;
            case Movement.NotComparable other ->
                other.recomputed().map(Movement.Moved::gained).orElse(0);
        };
    }

    private CauseInWords cause(Edition group) {
        return new CauseInWords(words, speech, content, group);
    }

    private UnitAnswer answer(Edition group, int unit, IntFunction<String> cause) {
        RatedUnit rated = group.units().get(unit);
        Movement movement = content.story(rated.code()).movement();
        MovementSign sign = new MovementSign(speech);
        String score = speech.score(group.score(Tree.INDEX, unit));
        String standing = words.say("monday.standing", group.ranked(), score, sign.words(movement));
        return new UnitAnswer(
                speech.place(group.place(Tree.INDEX, unit)),
                speech.name(rated),
                speech.links().unit(rated.code()),
                score,
                sign.sign(movement),
                content.current().size() == 1
                        ? standing
                        : words.say(
                                "monday.standing.in",
                                group.group().names().orElse(group.group().code()),
                                standing),
                head(rated.code()),
                cause.apply(unit),
                cause(group).lift(unit));
    }

    private String head(String organisation) {
        HeadInOffice head = heads.get(organisation);
        return head == null
                ? words.say("monday.head.none")
                : words.say("monday.head", head.office(), head.name(), head.since());
    }

    private ScoreStrip strip(List<Edition> groups) {
        Edition largest = groups.getFirst();
        List<Double> scores = new Standings(largest)
                .rated().stream().map(unit -> largest.scores(Tree.INDEX)[unit]).toList();
        String group = words.name(largest.group().names().orElse(words.say("report.group.all")));
        return ScoreStrip.of(
                scores,
                words.say(
                        "monday.strip",
                        group,
                        scores.size(),
                        speech.score(scores.getLast()),
                        speech.score(scores.getFirst())));
    }

    private String heard(List<AnsweredObjection> objections) {
        return objections.isEmpty()
                ? words.say("monday.heard.none")
                : words.say(
                        "monday.heard",
                        objections.size(),
                        objections.stream().filter(AnsweredObjection::upheld).count());
    }
}

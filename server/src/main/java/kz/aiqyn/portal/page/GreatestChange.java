package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.MovementSign;
import kz.aiqyn.files.report.words.Speech;

/// What changed most, and why: one unit's change in words.
///
/// @param sign ↑3
record GreatestChange(String name, String href, String sign, String words) {

    private static final int MOST = 3;
    private static final int SENTENCES = 3;

    /// The greatest movements of an edition, and where nobody moved the greatest changes of scores.
    static List<GreatestChange> of(Sections sections) {
        ReportContent content = sections.content();
        List<RatedUnit> units = new ArrayList<>();
        content.current().stream()
                .map(Edition::units)
                .forEach(group -> group.stream()
                        .filter(unit -> content.story(unit.code())
                                .change()
                                .map(told -> told.change() instanceof Change.Split)
                                .orElse(false))
                        .forEach(units::add));
        return units.stream()
                .sorted(Comparator.comparingInt((RatedUnit unit) ->
                                -moved(content.story(unit.code()).movement()))
                        .thenComparingDouble(unit -> -points(content.story(unit.code()))))
                .limit(MOST)
                .map(unit -> tell(sections.speech(), unit, content.story(unit.code())))
                .toList();
    }

    private static GreatestChange tell(Speech speech, RatedUnit unit, UnitStory story) {
        String words = story.change().stream()
                .flatMap(told -> told.words().stream())
                .limit(SENTENCES)
                .map(speech::say)
                .collect(Collectors.joining(" "));
        return new GreatestChange(
                speech.name(unit),
                speech.links().unit(unit.code()),
                new MovementSign(speech).sign(story.movement()),
                words);
    }

    private static int moved(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> Math.abs(moved.gained());
            case Movement.None _ -> 0;
            case Movement.NotComparable other ->
                other.recomputed().map(moved -> Math.abs(moved.gained())).orElse(0);
        };
    }

    private static double points(UnitStory story) {
        return story.change()
                .map(told -> told.change() instanceof Change.Split split
                        ? Math.abs(split.after().score() - split.before().score())
                        : 0.0)
                .orElse(0.0);
    }
}

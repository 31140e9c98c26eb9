package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.Comparisons;
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

    /// The greatest movements of an edition, and where nobody moved the greatest changes of scores. Where somebody fell
    /// and somebody rose, both are told.
    static List<GreatestChange> of(Sections sections) {
        ReportContent content = sections.content();
        List<Changed> changed = new ArrayList<>();
        for (Edition edition : content.current()) {
            for (RatedUnit unit : edition.units()) {
                UnitStory story = content.story(unit.code());
                if (story.change()
                        .filter(told -> told.change() instanceof Change.Split)
                        .isPresent()) {
                    changed.add(new Changed(edition, unit, story));
                }
            }
        }
        Comparisons comparisons = Comparisons.ofEditions(content);
        return greatest(changed).stream()
                .map(one -> tell(sections.speech(), comparisons, one))
                .toList();
    }

    private static List<Changed> greatest(List<Changed> changed) {
        List<Changed> ordered = changed.stream()
                .sorted(Comparator.comparingInt((Changed one) -> -Math.abs(gained(one)))
                        .thenComparingDouble(one -> -Math.abs(points(one))))
                .toList();
        List<Changed> greatest = new ArrayList<>(ordered.subList(0, Math.min(MOST, ordered.size())));
        for (Predicate<Changed> way : List.<Predicate<Changed>>of(Changed::fell, Changed::rose)) {
            if (greatest.size() == MOST && greatest.stream().noneMatch(way)) {
                ordered.stream().filter(way).findFirst().ifPresent(one -> greatest.set(MOST - 1, one));
            }
        }
        return greatest;
    }

    /// A unit of an edition whose score compares with an earlier one.
    private record Changed(Edition edition, RatedUnit unit, UnitStory story) {

        /// By place, or by score where nobody's place moved.
        boolean fell() {
            return gained(this) < 0 || (gained(this) == 0 && points(this) < 0);
        }

        boolean rose() {
            return gained(this) > 0 || (gained(this) == 0 && points(this) > 0);
        }
    }

    private static GreatestChange tell(Speech speech, Comparisons comparisons, Changed changed) {
        RatedUnit unit = changed.unit();
        UnitStory story = changed.story();
        String words = story.change().stream()
                .flatMap(told -> comparisons.words(changed.edition(), told).stream())
                .limit(SENTENCES)
                .map(speech::say)
                .collect(Collectors.joining(" "));
        return new GreatestChange(
                speech.name(unit),
                speech.links().unit(unit.code()),
                new MovementSign(speech).sign(story.movement()),
                words);
    }

    private static int gained(Changed changed) {
        return switch (changed.story().movement()) {
            case Movement.Moved moved -> moved.gained();
            case Movement.None _ -> 0;
            case Movement.NotComparable other ->
                other.recomputed().map(Movement.Moved::gained).orElse(0);
        };
    }

    private static double points(Changed changed) {
        return changed.story()
                .change()
                .map(told -> told.change() instanceof Change.Split split
                        ? split.after().score() - split.before().score()
                        : 0.0)
                .orElse(0.0);
    }
}

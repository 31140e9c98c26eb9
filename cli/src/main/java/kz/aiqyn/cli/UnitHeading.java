package kz.aiqyn.cli;

import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;

/// Who is spoken of and where it stands: two lines at the head of an answer about one unit.
final class UnitHeading {

    private final Screen screen;

    UnitHeading(Screen screen) {
        this.screen = screen;
    }

    void print(UnitChoice.Chosen chosen) {
        Edition edition = chosen.edition();
        screen.heading(screen.wording().name(chosen.rated().names()));
        screen.paragraph(standing(edition, chosen.unit()));
        screen.blank();
    }

    private String standing(Edition edition, int unit) {
        if (!edition.isRated(unit)) {
            return screen.words("cli.unit.unrated", edition.period(), UnratedUnits.why(screen, edition, unit));
        }
        String score = screen.number(
                edition.score(Tree.INDEX, unit).orElseThrow(),
                edition.methodology().scale().decimals());
        Names group = edition.group().names();
        String place = edition.place(Tree.INDEX, unit).isPresent()
                ? screen.words("cli.unit.place", edition.place(Tree.INDEX, unit).getAsInt(), edition.ranked())
                : screen.words("cli.unit.alone");
        return screen.words(
                group.isEmpty() ? "cli.unit.standing" : "cli.unit.standing.group",
                edition.period(),
                place,
                score,
                group);
    }
}

package kz.aiqyn.cli;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Movements;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Names;

/// The printed result of one period: a heading and a table for each peer group.
final class RatedPeriod {

    private final Screen screen;

    RatedPeriod(Screen screen) {
        this.screen = screen;
    }

    /// Prints editions of one period.
    void print(Rating rating, List<Edition> editions) {
        for (Edition edition : editions) {
            print(edition, Movements.of(rating, edition), editions.size() > 1);
        }
    }

    /// Prints one edition.
    ///
    /// @param movements one per unit
    /// @param several whether other peer groups are printed too, so that the group needs its name
    void print(Edition edition, List<Movement> movements, boolean several) {
        title(edition, several);
        screen.blank();
        if (edition.ranked() > 0) {
            new ConsoleLeagueTable(screen, edition, movements).print();
        } else {
            screen.paragraph(screen.words("cli.rate.nobody"));
        }
        UnratedUnits.print(screen, edition);
        List<String> remarks = new Remarks(screen).of(edition, movements);
        if (!remarks.isEmpty()) {
            screen.blank();
            remarks.forEach(screen::remark);
        }
        screen.blank();
    }

    private void title(Edition edition, boolean several) {
        var identity = edition.methodology().identity();
        Names title = identity.title().orElse(identity.code());
        String group = GroupName.of(screen, edition.group());
        screen.heading(
                several
                        ? screen.words("cli.rate.title.group", title, group)
                        : screen.wording().name(title));
        screen.paragraph(screen.words(
                "cli.rate.subtitle",
                edition.period(),
                identity.version(),
                edition.ranked(),
                edition.units().size()));
    }
}

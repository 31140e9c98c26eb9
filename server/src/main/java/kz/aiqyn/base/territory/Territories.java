package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The territories, as of a day.
public interface Territories {

    Optional<Territory> find(String code, LocalDate asOf);

    /// The territories right below one, or the topmost, in the order of their codes.
    List<Territory> children(@Nullable String parent, LocalDate asOf);

    /// The territories from the topmost down to this one.
    List<Territory> path(String code, LocalDate asOf);

    /// The codes of a territory and of all below it; empty when there is none on that day.
    SortedSet<String> within(String code, LocalDate asOf);

    /// Those of the codes that are territories on the day, in the order of the codes.
    List<Territory> list(Collection<String> codes, LocalDate asOf);

    /// Those of the codes that a territory ever had.
    SortedSet<String> known(Collection<String> codes);

    /// The last names of territories that are, or were, by code.
    Map<String, Names> lastNames(Collection<String> codes);

    /// All versions of a territory with what began and ended them, the latest first.
    List<TerritoryVersion> history(String code);

    /// Where a territory of one day is on the map of another.
    Whereabouts on(LocalDate day, String code, LocalDate then);

    /// What is counted of a territory, by name and year, the latest year first.
    List<TerritoryAttribute> attributes(String code);

    /// Territories whose Kazakh name nobody has given, in the order of their codes.
    ///
    /// @param below only those below this territory, everywhere when null
    List<Territory> unnamed(@Nullable String below, LocalDate asOf, int limit);

    /// How many [#unnamed] there are.
    int countUnnamed(@Nullable String below, LocalDate asOf);

    /// Territories of a day whose code begins with a text, or with the text in a name, in the order of
    /// the codes. Kazakh letters are found by the Russian ones that are nearest, and the other way round.
    List<Territory> search(String text, LocalDate asOf, ListEdge edge, int limit);

    /// The last files of borders that were taken, the latest first, with the polygons that no territory
    /// answered to.
    List<BorderFile> borderFiles();
}

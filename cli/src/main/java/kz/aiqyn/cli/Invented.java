package kz.aiqyn.cli;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;

/// Knows the invented oblast of the samples by its codes: they begin with 98, which no region of Kazakhstan uses
/// (`samples/ulgi/README.md`). Whatever shows it must say so.
final class Invented {

    private static final String PREFIX = "98";

    private Invented() {}

    static boolean isAny(List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> edition.units().stream())
                .anyMatch(unit -> unit.kato().startsWith(PREFIX));
    }
}

package kz.aiqyn.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rated unit for programs: who it is, and its places over the periods, the earliest first.
record UnitJson(String code, String kato, NamesJson names, String kind, String methodology, List<Then> path) {

    /// Its place in a period; null where it had none.
    record Then(
            String period,
            @Nullable Integer place,
            int of,
            @Nullable Double score) {}
}

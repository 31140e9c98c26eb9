package kz.aiqyn.citizen.situation;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// A line of a situation's rules.
///
/// @param place in the order of the situation, from 1; the answers of a question follow it
/// @param code of the question or answer; of a step the code of its service; of an example the codes of the services
///     that its answers lead to, between them blanks
/// @param condition with which answers a step is taken, or which an example gives; empty for none
/// @param names what is asked or answered, or why a step is needed
record SituationPart(int place, Kind kind, String code, String condition, Names names) implements KeptRow {

    enum Kind {
        QUESTION,
        ANSWER,
        STEP,
        EXAMPLE
    }

    @Override
    public String named() {
        return "part";
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "part",
                Lifecycle.code(kind) + " " + code,
                "place",
                Integer.toString(place),
                "condition",
                condition,
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en());
    }
}

package kz.aiqyn.engine.methodology;

import java.util.List;
import kz.aiqyn.engine.text.Names;

/// What an indicator says of itself to its reader.
///
/// @param definition what it measures
/// @param reason why it is in the rating
/// @param owner code of the body that answers for it
/// @param source where its values come from
/// @param terms when they are due
/// @param sectors codes of the sectors it covers
public record Passport(Names definition, Names reason, String owner, Names source, Names terms, List<String> sectors) {

    public static final Passport EMPTY = new Passport(Names.NONE, Names.NONE, "", Names.NONE, Names.NONE, List.of());

    public Passport {
        sectors = List.copyOf(sectors);
    }
}

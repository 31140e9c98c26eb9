package kz.aiqyn.oversight.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A question of an agenda.
///
/// @param id 0 before it is kept
/// @param place in the order of the agenda, from 1
/// @param organisation code of the body that speaks or is heard; empty for none
/// @param speaker office and name of who speaks; empty while nobody is named
/// @param minutes that it is given
/// @param why by which rules and figures it was proposed, a line for each; empty where nobody proposed it
/// @param page of a register that is frozen with it
/// @param hearing when it was heard, and what was said
record AgendaItem(
        long id,
        int place,
        AgendaKind kind,
        Names question,
        String organisation,
        String speaker,
        int minutes,
        Names why,
        ItemPage page,
        Hearing hearing)
        implements KeptRow {

    /// The page that belongs to an item.
    ///
    /// @param local address where what it rests on is, without the language; empty for none
    /// @param section code of the source of the page; empty for none
    /// @param organisation code of the body that the page is about; empty for all together
    record ItemPage(String local, String section, String organisation) {

        static final ItemPage NONE = new ItemPage("", "", "");
    }

    /// @param begunAt null before it was heard
    /// @param endedAt null until it was
    /// @param heard what was said, in words; may be empty
    record Hearing(@Nullable Instant begunAt, @Nullable Instant endedAt, String heard) {

        static final Hearing NONE = new Hearing(null, null, "");
    }

    AgendaItem at(int other) {
        return new AgendaItem(id, other, kind, question, organisation, speaker, minutes, why, page, hearing);
    }

    AgendaItem heard(Hearing other) {
        return new AgendaItem(id, place, kind, question, organisation, speaker, minutes, why, page, other);
    }

    boolean hasPage() {
        return !page.section().isEmpty();
    }

    @Override
    public String named() {
        return "item";
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("item", question.kk());
        fields.put("item-kind", Lifecycle.code(kind));
        fields.put("place-in-agenda", Integer.toString(place));
        fields.put("organisation", organisation);
        fields.put("speaker", speaker);
        fields.put("minutes", Integer.toString(minutes));
        fields.put("why", why.kk());
        fields.put("section", page.section());
        fields.put("heard", hearing.heard());
        return fields;
    }
}

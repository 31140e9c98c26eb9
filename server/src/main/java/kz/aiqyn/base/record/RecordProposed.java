package kz.aiqyn.base.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A module has something of which another may make a record: a project that was approved becomes a site, an item that
/// is overdue or a decision becomes an assignment. Published in the transaction in which it became so; whoever takes it
/// up keeps the reference and publishes [RecordTaken], so that both sides lead to each other.
///
/// @param kind what it may become, as that is named: `construction.site`; the sort of it may follow, where both sides
/// know it by the same word: `construction.site.school`
/// @param organisation code of the one that is to have it
/// @param money in thousands of tenge; null when there is none
/// @param term by when; null when that is open
/// @param indicator that it is to move, `methodology/indicator`; empty where none is named
/// @param following who helps and who follows it to its end; [Following#NONE] where nobody is named
/// @param from the record that it comes from
public record RecordProposed(
        String kind,
        Names title,
        String organisation,
        @Nullable BigDecimal money,
        @Nullable LocalDate term,
        String indicator,
        Following following,
        RecordReference from) {

    /// Who sees to it that something is done.
    ///
    /// @param helping codes of the bodies that carry it out beside the one that answers
    /// @param login account of whoever alone may say that it is done; empty for nobody
    /// @param name what they are called
    /// @param promised whether it was promised in public
    public record Following(List<String> helping, String login, String name, boolean promised) {

        public static final Following NONE = new Following(List.of(), "", "", false);

        public Following {
            helping = List.copyOf(helping);
        }
    }
}

package kz.aiqyn.base.record;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;

/// Which section is wanted.
///
/// @param organisation its code; empty for all that the scope covers together
/// @param period that it is about
/// @param day as of which records are shown: the period's last, or an earlier one while it lasts
/// @param scope whose records its readers may see
public record SectionRequest(String organisation, Period period, LocalDate day, Scope scope, Words words) {

    /// Of a section that does not take records back to a past day: what is said as of when. Nothing of today.
    public List<PaperPart> asKnown(LocalDate today) {
        return day.isBefore(today)
                ? List.of(PaperPart.Paragraph.quiet(words.say("record.section.as-known", day, today)))
                : List.of();
    }

    /// Whose records stand in it.
    public Scope asked() {
        return organisation.isEmpty() ? scope : new Scope(false, new TreeSet<>(List.of(organisation)));
    }
}

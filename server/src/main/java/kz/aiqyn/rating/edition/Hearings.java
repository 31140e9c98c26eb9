package kz.aiqyn.rating.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What is prepared and heard before it is published: for the first pages of the staff.
public interface Hearings {

    /// Editions under way that rate anybody of a scope, the latest period first; of their objections those by the
    /// scope's organisations.
    List<Hearing> underWay(Scope scope);

    /// The last objections by organisations of a scope, the latest first, whatever has become of their editions.
    List<MadeObjection> latest(Scope scope, int most);

    /// Working days in which rated bodies may object, from the day after a preview is opened.
    int workingDays();

    /// An edition that is not published yet.
    ///
    /// @param title of the methodology
    /// @param until last day for objections; null before it was opened
    /// @param unanswered how many of the objections have no answer
    /// @param local address of the page with the objections, without the language
    record Hearing(
            String methodology,
            Names title,
            Period period,
            @Nullable LocalDate until,
            int objections,
            int unanswered,
            String local) {

        /// Whether the last day for objections has passed.
        public boolean isOver(LocalDate today) {
            LocalDate last = until;
            return last != null && last.isBefore(today);
        }
    }

    /// What somebody objected.
    ///
    /// @param organisation code of who did
    /// @param indicator code of what it is about, empty when it is about the whole
    /// @param answer empty until it is answered
    /// @param local address of the page where it stands, without the language
    record MadeObjection(
            String organisation,
            String methodology,
            Period period,
            String indicator,
            String words,
            Optional<Answer> answer,
            String local) {}

    /// @param upheld whether the objection was found right
    record Answer(boolean upheld, String words) {}
}

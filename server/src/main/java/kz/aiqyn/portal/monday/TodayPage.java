package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The first page of the staff.
///
/// @param hasRoles whether they were given any role
/// @param monday what is answered to whoever leads, empty for others
/// @param own the place of their own organisation, empty for others
/// @param coming what will come and when, a sentence each
record TodayPage(
        String name,
        LocalDate today,
        boolean hasRoles,
        Optional<Monday> monday,
        Optional<OwnPlaces> own,
        TasksInOrder tasks,
        List<String> coming) {

    public TodayPage {
        coming = List.copyOf(coming);
    }

    /// What is answered without a click.
    ///
    /// @param answers empty before anything is published
    /// @param objections to what is under way
    /// @param late what should have been done already
    /// @param attention what registers find worth attention, two of each rule
    /// @param sheet address of the sheet of paper, without ending; empty when there is none
    public record Monday(
            Optional<MondayAnswers.OfAll> answers,
            List<Matter> objections,
            List<Matter> late,
            List<Matter> attention,
            String sheet) {

        public Monday {
            objections = List.copyOf(objections);
            late = List.copyOf(late);
            attention = List.copyOf(attention);
        }
    }

    /// A sentence that leads to where more of it stands.
    ///
    /// @param local address without the language
    public record Matter(String words, String local) {}
}

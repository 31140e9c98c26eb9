package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;

/// What would come of another value of one of a unit's indicators.
///
/// @param href the unit's page
/// @param answer empty while nothing is asked, or when what is asked cannot be answered
record OtherValuePage(String unit, String href, String eyebrow, OtherValueForm form, Optional<Answer> answer) {

    /// @param words the answer in one sentence
    /// @param assumed what stood in for a value that is not there, blank where there is one
    /// @param href the indicator's page
    /// @param rows what is now and what would be
    record Answer(String words, String assumed, String indicator, String href, List<Row> rows) {}

    /// @param from where the bar of what is now ends, a share of the width; blank for rows without bars
    record Row(String name, String now, String then, String from, String to) {}
}

package kz.aiqyn.base.notification;

import java.util.List;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Paging;

/// What somebody was told, the latest first.
///
/// @param unreadOnly whether what they have read is left out
/// @param unread how many they have not read, of all
record NoticesPage(List<OwnNotice> notices, boolean unreadOnly, int unread, int all, Paging paging) {

    public NoticesPage {
        notices = List.copyOf(notices);
    }

    /// The latest that is shown.
    public long last() {
        return notices.stream().mapToLong(OwnNotice::id).max().orElse(0);
    }

    /// The address of a page of the list, without its number.
    public String address(Frame frame) {
        return frame.path(Frame.NOTICES + (unreadOnly ? "?unread=1&page=" : "?page="));
    }
}

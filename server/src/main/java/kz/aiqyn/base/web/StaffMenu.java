package kz.aiqyn.base.web;

import java.util.List;
import java.util.Optional;

/// Who is reading a staff page, and what they may open; whoever knows people tells it.
public interface StaffMenu {

    /// The name of whoever is signed in.
    Optional<String> person();

    /// What they may open, in order.
    List<Frame.Link> entries();

    /// How many notices they have not read.
    default int unread() {
        return 0;
    }
}

package kz.aiqyn.base.organisation.page;

import java.util.List;
import java.util.UUID;
import kz.aiqyn.base.organisation.OrganisationsTaken;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// Files for organisations, and what the one that was sent would change.
///
/// @param problems why it was not taken
/// @param upload of the file to be confirmed, null when there is none
/// @param preview what it would change
/// @param taken how many changes were made, null when none were
public record OrganisationFilesPage(
        Form form,
        @Nullable Problems problems,
        @Nullable UUID upload,
        @Nullable OrganisationsTaken preview,
        List<Notice> notices,
        @Nullable Integer taken) {

    public OrganisationFilesPage {
        notices = List.copyOf(notices);
    }
}

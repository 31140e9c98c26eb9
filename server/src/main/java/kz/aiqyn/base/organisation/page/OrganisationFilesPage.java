package kz.aiqyn.base.organisation.page;

import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Problems;
import org.jspecify.annotations.Nullable;

/// Files for organisations: where to send them, and why the last one was not taken.
///
/// @param problems why it was not taken
/// @param taken how many changes were made, null when none were
record OrganisationFilesPage(
        Form form, @Nullable Problems problems, @Nullable Integer taken) {}

package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.rating.collection.StoredUpload;

/// The imports, and the files that wait.
///
/// @param number of the page from 1
/// @param isLast whether there are none after it
record ImportsPage(
        List<StoredUpload> waiting, List<StoredUpload> imports, int number, boolean isLast, boolean mayImport) {}

package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.base.web.ListPart;
import kz.aiqyn.rating.collection.StoredUpload;

/// The imports, and the files that wait.
///
/// @param mayImport whether the reader may send files in
record ImportsPage(List<StoredUpload> waiting, ListPart<StoredUpload> imports, boolean mayImport) {}

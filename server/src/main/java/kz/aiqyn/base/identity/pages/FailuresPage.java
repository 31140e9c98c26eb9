package kz.aiqyn.base.identity.pages;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.guessing.FailedSignIn;
import kz.aiqyn.base.identity.guessing.SignInMethod;
import kz.aiqyn.base.web.Paging;

/// What the auditor's page of failed attempts shows.
///
/// @param asked what was searched for, by the names of the form's fields
/// @param count of all hours and addresses that were found
/// @param query the search as an address has it
/// @param days for how long they are kept
record FailuresPage(
        Map<String, String> asked, List<FailedSignIn> rows, int count, Paging paging, String query, long days) {

    public FailuresPage {
        asked = Map.copyOf(asked);
        rows = List.copyOf(rows);
    }

    public SignInMethod[] ways() {
        return SignInMethod.values();
    }

    /// The address of another page, but for its number.
    public String address() {
        return "?" + (query.isEmpty() ? "" : query + "&") + "page=";
    }
}

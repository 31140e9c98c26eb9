package kz.aiqyn.base.identity.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.guessing.FailedSignIn;
import kz.aiqyn.base.identity.guessing.SignInMethod;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Paging;

/// What the auditor's page of failed attempts shows.
///
/// @param asked what was searched for, as the form has it
/// @param count of all hours and addresses that were found
/// @param query the search as an address has it
/// @param days for how long they are kept
record FailuresPage(Form asked, List<FailedSignIn> rows, int count, Paging paging, String query, long days) {

    public FailuresPage {
        rows = List.copyOf(rows);
    }

    /// The ways of signing in, in words, by their names.
    public Map<String, String> ways(Frame frame) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (SignInMethod way : SignInMethod.values()) {
            ways.put(way.name(), frame.say(way.key()));
        }
        return ways;
    }

    /// The address of another page, but for its number.
    public String address() {
        return "?" + (query.isEmpty() ? "" : query + "&") + "page=";
    }
}

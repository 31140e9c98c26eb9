package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.web.Form;

/// What an auditor asks of the record.
record TrailSearch(SearchFields asked) {

    private static final List<String> NAMES = List.of("from", "to", "who", "operation", "subject");

    static TrailSearch of(HttpServletRequest request) {
        return new TrailSearch(SearchFields.of(request, NAMES));
    }

    AuditSearch search() {
        return new AuditSearch(
                asked.start("from", 0),
                asked.start("to", 1),
                asked.get("who"),
                asked.get("operation"),
                asked.get("subject"));
    }

    Form form() {
        return asked.form();
    }

    String query() {
        return asked.query();
    }
}

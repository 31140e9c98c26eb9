package kz.aiqyn.base.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.aiqyn.base.audit.AuditSearch;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Spelling;

/// What an auditor asks of the record.
record TrailSearch(SearchFields asked) {

    private static final List<String> NAMES = List.of("from", "to", "who", "operation", "subject", "name");

    static TrailSearch of(HttpServletRequest request) {
        return new TrailSearch(SearchFields.of(request, NAMES));
    }

    AuditSearch search(TrailNames names) {
        return new AuditSearch(
                asked.start("from", 0),
                asked.start("to", 1),
                asked.get("who"),
                asked.get("operation"),
                asked.get("subject"),
                names.named(Spelling.clean(asked.get("name"))));
    }

    Form form() {
        return asked.form();
    }

    String query() {
        return asked.query();
    }
}

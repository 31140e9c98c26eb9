package kz.aiqyn.base.identity.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.web.Paging;
import org.springframework.web.util.UriUtils;

/// What the list of accounts shows.
///
/// @param text what was searched for
/// @param count of all that were found
record AccountsPage(String text, List<Row> rows, int count, Paging paging) {

    public record Row(Account account, List<ShownGrant> grants) {
        public Row {
            grants = List.copyOf(grants);
        }
    }

    public AccountsPage {
        rows = List.copyOf(rows);
    }

    /// The address of another page, but for its number.
    public String address() {
        return "?q=%s&page=".formatted(UriUtils.encode(text, StandardCharsets.UTF_8));
    }
}

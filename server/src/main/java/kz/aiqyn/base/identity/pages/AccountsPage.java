package kz.aiqyn.base.identity.pages;

import java.util.List;
import kz.aiqyn.base.identity.account.Account;

/// What the list of accounts shows.
///
/// @param text what was searched for
/// @param page from 1
public record AccountsPage(String text, List<Row> rows, int count, int page, int pages) {

    public record Row(Account account, List<ShownGrant> grants) {
        public Row {
            grants = List.copyOf(grants);
        }
    }

    public AccountsPage {
        rows = List.copyOf(rows);
    }
}

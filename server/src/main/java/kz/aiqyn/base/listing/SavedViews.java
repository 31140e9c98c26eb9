package kz.aiqyn.base.listing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The filters that people keep.
@Repository
class SavedViews {

    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    List<SavedView> list(String account, String listing) {
        return database.sql("""
                        select id, name, query from listing.view
                        where account = :account and listing = :listing order by name collate "kk-x-icu"
                        """)
                .param("account", account)
                .param("listing", listing)
                .query((row, number) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    /// Keeps a filter, in place of one of the same name.
    void put(String account, String listing, String name, String query) {
        database.sql("""
                        insert into listing.view (account, listing, name, query)
                        values (:account, :listing, :name, :query)
                        on conflict (account, listing, name) do update set query = excluded.query
                        """)
                .param("account", account)
                .param("listing", listing)
                .param("name", name)
                .param("query", query)
                .update();
    }

    void remove(String account, long id) {
        database.sql("delete from listing.view where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }
}

package kz.aiqyn.base.identity.account;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.identity.AccountNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the names of accounts.
@Repository
class StoredNames implements AccountNames {

    private final JdbcClient database;

    StoredNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Collection<String> logins) {
        Map<String, String> names = new TreeMap<>();
        database.sql("select login, name from identity.account where login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("login"), row.getString("name"));
                });
        return names;
    }
}

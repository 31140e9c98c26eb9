package kz.aiqyn.base.identity.guessing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often the devices of an account were made strangers again.
@Repository
public class DeviceEpochs {

    private final JdbcClient database;

    public DeviceEpochs(JdbcClient database) {
        this.database = database;
    }

    int of(String login) {
        return database.sql("select epoch from identity.device_epoch where login = :login")
                .param("login", login)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void raise(String login) {
        database.sql("""
                        insert into identity.device_epoch (login, epoch)
                        select login, 1 from identity.account where login = :login
                        on conflict (login) do update set epoch = device_epoch.epoch + 1
                        """).param("login", login).update();
    }
}

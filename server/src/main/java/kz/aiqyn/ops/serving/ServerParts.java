package kz.aiqyn.ops.serving;

import kz.aiqyn.AiqynServer;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// The server's parts without the server: each is made when it is asked for, nobody is answered, and
/// nothing is written.
public final class ServerParts {

    private ServerParts() {}

    public static ConfigurableApplicationContext open(DatabaseAddress database) {
        SpringApplication application = new SpringApplication(AiqynServer.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        return application.run(
                "--aiqyn.database.url=" + database.url(),
                "--aiqyn.database.user=" + database.user(),
                "--aiqyn.database.password=" + database.password(),
                "--aiqyn.audit.looks-only=true",
                "--aiqyn.jobs.work=false",
                "--logging.threshold.console=ERROR");
    }
}

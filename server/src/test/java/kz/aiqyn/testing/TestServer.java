package kz.aiqyn.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives the server under test a database of its own.
class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "aiqyn.database.url=" + TestDatabase.url(),
                        "aiqyn.database.user=postgres",
                        "aiqyn.database.password=")
                .applyTo(context);
    }
}

package kz.aiqyn.base.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One server of those that share a database, with nothing but jobs.
final class JobNode implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TransactionTemplate transactions;
    final JdbcClient database;
    final Jobs jobs;

    /// @param kinds of work that it can do
    JobNode(DataSource source, JobKind<?>... kinds) {
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        this.transactions = new TransactionTemplate(manager);
        this.database = JdbcClient.create(source);
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(PlatformTransactionManager.class, () -> manager);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(Access.class, Nobody::new);
        context.registerBean(
                JobSettings.class,
                () -> new JobSettings(
                        true, 4, Duration.ofMillis(200), Duration.ofMillis(250), Duration.ZERO, Duration.ofDays(1)));
        for (JobKind<?> kind : kinds) {
            context.getBeanFactory().registerSingleton(kind.code(), kind);
        }
        context.register(Module.class);
        context.refresh();
        this.jobs = context.getBean(Jobs.class);
    }

    /// The kinds' names are those of editions: words must be there.
    @ComponentScan(
            basePackages = "kz.aiqyn.base.job",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
    static class Module {}

    /// As containers pause what nobody uses, and go on with it.
    void pauseAndGoOn() {
        context.stop();
        context.start();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Nobody implements Access {

        @Override
        public Optional<Person> person() {
            return Optional.empty();
        }

        @Override
        public Scope scope(String right) {
            return Scope.NONE;
        }

        @Override
        public Person require(String right, String organisation) {
            throw new AccessDeniedException("nobody is signed in");
        }
    }
}

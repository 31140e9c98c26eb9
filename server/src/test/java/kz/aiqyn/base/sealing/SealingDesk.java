package kz.aiqyn.base.sealing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sealed rounds on a database of a test's own, with a clock that the test sets and somebody signed in, or nobody.
final class SealingDesk {

    final JdbcClient database;
    final List<AuditedOperation> recorded = new CopyOnWriteArrayList<>();
    final List<Object> told = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transaction;
    private final KeptSealedRounds rounds;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T06:00:00Z"));
    private final ThreadLocal<String> login = new ThreadLocal<>();

    SealingDesk(DataSource source, @Nullable Path key) {
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        rounds = new KeptSealedRounds(
                new StoredRounds(database),
                new Envelopes(database),
                new EnvelopeKeys(new SealingSettings(key)),
                new SignedIn(),
                recorded::add,
                told::add,
                now::get);
    }

    /// What somebody does, in a transaction as the server's.
    <T> T as(String person, Function<SealedRounds, T> what) {
        login.set(person);
        try {
            return ask(what);
        } finally {
            login.remove();
        }
    }

    /// What the program does, with nobody signed in.
    <T> T ask(Function<SealedRounds, T> what) {
        return transaction.execute(status -> what.apply(rounds));
    }

    /// The same of what is not to be kept.
    <T> T andUndo(Function<SealedRounds, T> what) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return what.apply(rounds);
        });
    }

    void at(Instant moment) {
        now.set(moment);
    }

    Instant now() {
        return now.get();
    }

    private final class SignedIn implements Access {

        @Override
        public Optional<Person> person() {
            return Optional.ofNullable(login.get()).map(name -> new Person(1, name, name));
        }

        @Override
        public Scope scope(String right) {
            return Scope.ALL;
        }

        @Override
        public Person require(String right, String organisation) {
            return person().orElseThrow();
        }
    }
}

package kz.aiqyn.base.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Listens to what other servers change, on a connection of its own, and asks again twice a second, since a line can
/// be dead without saying so. When the line is lost, it is opened again.
@Component
@ConditionalOnWebApplication
class VersionWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(VersionWatch.class);
    private static final Duration ASKED_AGAIN = Duration.ofMillis(500);

    private final PublicVersions versions;
    private final OwnConnections connections;
    private @Nullable Watching watching;

    VersionWatch(PublicVersions versions, OwnConnections connections) {
        this.versions = versions;
        this.connections = connections;
    }

    @Override
    public synchronized void start() {
        if (watching == null) {
            watching = new Watching();
            Thread.ofPlatform().daemon().name("aiqyn-public-version").start(watching);
        }
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.end();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }

    /// Before the server takes requests, and until it takes none any more.
    @Override
    public int getPhase() {
        return 0;
    }

    private final class Watching implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private boolean deaf;

        void end() {
            ended.countDown();
        }

        @Override
        public void run() {
            try {
                do {
                    listenUntilLost();
                } while (!ended.await(ASKED_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void listenUntilLost() {
            try (Connection connection = connections.open()) {
                JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                database.sql("listen " + StoredVersion.CHANNEL).update();
                listen(new StoredVersion(database), connection.unwrap(PGConnection.class));
            } catch (SQLException | DataAccessException e) {
                if (!deaf && ended.getCount() > 0) {
                    // That the database is away is told once, by whoever connects to it.
                    LOG.info("changes of public pages cannot be heard; until then pages are made for each reader", e);
                }
                deaf = true;
            }
        }

        private void listen(StoredVersion stored, PGConnection line) throws SQLException {
            while (ended.getCount() > 0) {
                long asked = System.nanoTime();
                versions.learn(stored.read(), asked);
                if (deaf) {
                    LOG.info("changes of public pages are heard again");
                    deaf = false;
                }
                // Returns as soon as there is something to hear, which the next reading then finds.
                line.getNotifications((int) ASKED_AGAIN.toMillis());
            }
        }
    }
}

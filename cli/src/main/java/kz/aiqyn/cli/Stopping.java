package kz.aiqyn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The clean way out on Ctrl-C: a command that asked for it is interrupted, tidies up and says how far it
/// came, while the end of the process waits for it.
final class Stopping {

    private static final int PATIENCE_SECONDS = 10;

    private volatile boolean stopped;

    /// From now on, until it is closed, Ctrl-C interrupts the calling thread.
    Watch watch() {
        Watch watch = new Watch(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(watch.hook);
        return watch;
    }

    boolean isStopped() {
        return stopped;
    }

    /// The time in which a command can be stopped.
    final class Watch implements AutoCloseable {

        private final Thread worker;
        private final Thread hook = new Thread(this::stop, "aiqyn-stop");
        private final CountDownLatch done = new CountDownLatch(1);

        private Watch(Thread worker) {
            this.worker = worker;
        }

        /// The command has ended, or has tidied up after it was stopped.
        @Override
        public void close() {
            done.countDown();
            if (!stopped) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }

        private void stop() {
            stopped = true;
            worker.interrupt();
            try {
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    Runtime.getRuntime().halt(ExitCode.STOPPED);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

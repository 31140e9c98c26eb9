package kz.aiqyn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The clean way out on Ctrl-C: a command that asked for it is interrupted, tidies up and says how far it came, while
/// the end of the process waits for it.
final class Stopping {

    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean stopped;

    /// From now on Ctrl-C interrupts the calling thread.
    void watch() {
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "aiqyn-stop"));
    }

    boolean isStopped() {
        return stopped;
    }

    /// The command has tidied up.
    void done() {
        done.countDown();
    }

    private void stop(Thread worker) {
        if (!worker.isAlive() || done.getCount() == 0) {
            return;
        }
        stopped = true;
        worker.interrupt();
        try {
            boolean tidy = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!tidy) {
                Runtime.getRuntime().halt(ExitCode.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

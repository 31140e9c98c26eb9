package kz.aiqyn.engine.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Runs numbered tasks on a number of threads.
public final class Parallel {

    private Parallel() {}

    /// Runs tasks 0..count-1, each once, and returns when all have ended. The caller's thread works too.
    ///
    /// @param threads at most this many at a time, at least 1
    /// @param task called with the task's number, from several threads at once
    /// @throws CancellationException when the caller's thread is interrupted; tasks not yet begun are given up
    public static void forEach(int threads, int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> work(next, count, task, failure);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            others.add(Thread.ofPlatform().daemon().name("aiqyn-work-" + i).start(worker));
        }
        worker.run();
        boolean interrupted = join(others, next, count);
        rethrow(failure.get());
        if (interrupted || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static void work(
            AtomicInteger next, int count, IntConsumer task, AtomicReference<@Nullable Throwable> failure) {
        try {
            for (int i = next.getAndIncrement();
                    i < count && !Thread.currentThread().isInterrupted();
                    i = next.getAndIncrement()) {
                task.accept(i);
            }
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
            next.set(count);
        }
    }

    private static boolean join(List<Thread> others, AtomicInteger next, int count) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    next.set(count);
                }
            }
        }
        return interrupted;
    }

    private static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}

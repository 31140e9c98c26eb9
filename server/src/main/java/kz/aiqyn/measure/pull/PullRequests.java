package kz.aiqyn.measure.pull;

/// Hears of sources that have something to be pulled, in the transaction that touches it.
@FunctionalInterface
public interface PullRequests {

    void ask(String source);
}

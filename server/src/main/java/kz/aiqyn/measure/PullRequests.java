package kz.aiqyn.measure;

/// Hears of sources that have something to be pulled, in the transaction that touches it.
@FunctionalInterface
interface PullRequests {

    void ask(String source);
}

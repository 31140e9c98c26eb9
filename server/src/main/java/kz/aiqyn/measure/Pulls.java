package kz.aiqyn.measure;

/// Takes over what sources have touched. It happens by itself after every commit; whoever needs it done waits here.
public interface Pulls {

    /// Pulls everything that was touched and committed so far. Not to be called within a transaction.
    void pull();
}

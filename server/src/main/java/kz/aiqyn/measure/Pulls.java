package kz.aiqyn.measure;

/// Takes over what sources have touched. It happens by itself after every commit; whoever needs it done
/// waits here.
public interface Pulls {

    /// Waits until everything that was touched and committed so far is pulled. Not to be called within a
    /// transaction.
    ///
    /// @throws IllegalStateException when a source fails to give what it touched
    void pull();
}

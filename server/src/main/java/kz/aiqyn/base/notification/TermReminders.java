package kz.aiqyn.base.notification;

/// Reminds people of terms at once, for what fills an installation; a job does the same on every working day.
@FunctionalInterface
public interface TermReminders {

    /// Tells of what today has reached and was not told of; of nothing where today is no working day.
    void remind();
}

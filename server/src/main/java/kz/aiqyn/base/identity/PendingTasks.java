package kz.aiqyn.base.identity;

import java.util.List;

/// What a module has for somebody's first page; each module that has something declares a bean of it.
@FunctionalInterface
public interface PendingTasks {

    /// What of this module waits for whoever is signed in, and for nobody else: what they may do and have not done.
    List<PendingTask> tasks();
}

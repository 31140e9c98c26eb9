package kz.aiqyn.base.notification;

import java.time.LocalDate;
import java.util.List;

/// What has terms that people are reminded of by the ladder; a module that has any declares a bean of it.
@FunctionalInterface
public interface TermSource {

    /// What is to be done by a day or before, and is not done.
    List<TermedWork> due(LocalDate latest);
}

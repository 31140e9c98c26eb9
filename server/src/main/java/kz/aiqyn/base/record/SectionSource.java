package kz.aiqyn.base.record;

import java.time.LocalDate;
import kz.aiqyn.base.identity.Scope;

/// A printable part that a module gives; each that gives one declares a bean of it.
public interface SectionSource {

    /// Its code: `construction.late`. The words for choosing it are at this key.
    String code();

    /// The part as its figures are on a day, for some organisations.
    Section section(LocalDate day, Scope scope);
}

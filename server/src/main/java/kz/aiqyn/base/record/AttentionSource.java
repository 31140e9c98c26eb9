package kz.aiqyn.base.record;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Scope;

/// What a module finds worth attention; each that finds something declares a bean of it.
public interface AttentionSource {

    /// Codes of all its rules, in the order in which they press; each has its words.
    List<String> rules();

    /// What is found on a day among some organisations.
    List<Attention> attention(LocalDate day, Scope scope);
}

package kz.aiqyn.base.record;

import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.text.Names;

/// A module that makes records of what others propose, and follows them to their end, declares a bean of it: whoever
/// proposed something is told what became of it.
public interface RecordFates {

    /// The kind of records, as references to them write it: `assignment`.
    String kind();

    /// Code of the right of whoever may follow one to its end.
    String following();

    /// The indicators that one may be meant to move, by code.
    Map<String, Names> indicators();

    /// What has become of some of them, by id; those that are not there are left out.
    Map<String, RecordFate> of(Set<String> ids);
}

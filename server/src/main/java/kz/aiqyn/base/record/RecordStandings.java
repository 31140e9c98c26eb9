package kz.aiqyn.base.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A module whose records others may name declares a bean of it.
public interface RecordStandings {

    /// The kind of records, as references to them write it: `construction`. Its word is at `<kind>.subject`.
    String kind();

    /// How some of them stand today, by id; those that are not there are left out.
    Map<String, RecordStanding> of(Set<String> ids);

    /// Those of an organisation that others may choose from, what is not done first.
    ///
    /// @param most how many at the most
    List<RecordStanding> offered(String organisation, int most);
}

package kz.aiqyn.measure;

import java.util.List;
import kz.aiqyn.base.web.Outcome;

/// Which source's values of a measure are taken, where several declare it: the first that gave any, until somebody
/// chooses another one.
public interface SourceChoice {

    /// The measures that several sources declare, by code; of each first the source whose values are taken.
    List<List<GivenMeasure>> shared();

    /// Takes a measure's values of another source from now on. What the source gives for periods that have values
    /// takes their place; values of other periods stay as they are. What was published stays.
    ///
    /// @return the measure's code
    Outcome<String> choose(String measure, String source);
}

package kz.aiqyn.base.territory;

import java.time.LocalDate;
import java.util.Map;

/// Other names by which features of a map may call territories; whoever gives territories further codes
/// tells them.
public interface FeatureNames {

    /// Codes of territories by their other name.
    Map<String, String> territories(LocalDate asOf);
}

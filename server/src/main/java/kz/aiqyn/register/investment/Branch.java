package kz.aiqyn.register.investment;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// What a production makes.
enum Branch {
    FOOD,
    /// Of building.
    MATERIALS,
    METALS,
    MACHINES,
    CHEMISTRY,
    /// Textiles, clothes, furniture.
    LIGHT,
    MINING,
    ENERGY,
    OTHER;

    static final List<String> CODES =
            Arrays.stream(values()).map(Lifecycle::code).toList();
}

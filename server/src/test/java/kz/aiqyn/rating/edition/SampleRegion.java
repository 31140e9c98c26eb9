package kz.aiqyn.rating.edition;

import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.Samples;

/// The invented oblast of the samples: its units, methodologies and values, read as anybody would.
public final class SampleRegion {

    public static final Units UNITS = Samples.units("samples/ulgi/units.csv");
    public static final Methodology FIRST = Samples.methodology("samples/ulgi/methodology-1.yaml");
    public static final Methodology SECOND = Samples.methodology("samples/ulgi/methodology-2.yaml");
    public static final Methodology DEPARTMENTS = Samples.methodology("samples/ulgi/departments.yaml");

    private SampleRegion() {}

    private static final class Values {
        private static final KnownValues ALL = new KnownValues()
                .add(Samples.panel(FIRST))
                .add(Samples.panel(SECOND))
                .add(Samples.panel(DEPARTMENTS));
    }

    /// All values of all methodologies.
    public static KnownValues values() {
        return Values.ALL;
    }
}

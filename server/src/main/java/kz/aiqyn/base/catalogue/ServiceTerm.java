package kz.aiqyn.base.catalogue;

/// Within which a service is given.
public record ServiceTerm(int number, Unit unit) {

    /// What terms are counted in.
    public enum Unit {
        MINUTE,
        HOUR,
        WORKING_DAY
    }
}

package kz.aiqyn.register.investment;

import kz.aiqyn.base.identifier.BusinessNumber;

/// Whose money a project is.
///
/// @param name empty for a sole trader, of whom no name is kept
/// @param key the number of a legal entity (BIN); a digest where it is a person's; empty when nobody has given it
record Investor(String name, String key) {

    static final Investor UNKNOWN = new Investor("", "");

    boolean isSoleTrader() {
        return key.startsWith("p-");
    }

    /// The number that everybody may see; empty when there is none.
    String bin() {
        return BusinessNumber.isOfEnterprise(key) ? key : "";
    }
}

package kz.aiqyn.register.procurement;

/// Reads the objects of some layout as records of ours.
@FunctionalInterface
interface PurchaseObjects {

    /// Reads an object and all that is below it.
    ///
    /// @param list the name of the list that it stands in; empty for none
    void read(String list, PortalObject object);
}

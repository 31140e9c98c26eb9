package kz.aiqyn.base.card;

/// Records that belong to one organisation and have addresses of their own: whoever has no right there must not reach
/// them by any route below.
///
/// @param address as routes write it, up to the record's variable: `/staff/registers/construction/{site}`
/// @param query SQL with one parameter, the organisation's code, for what stands in the variable of one such record
public record OwnedRecord(String address, String query) {

    public OwnedRecord {
        if (!address.matches("(/[\\w-]+)+/\\{\\w+}")) {
            throw new IllegalArgumentException("an address ends with the record's variable, found: " + address);
        }
    }

    /// The name of the variable.
    public String variable() {
        return address.substring(address.lastIndexOf('{') + 1, address.length() - 1);
    }
}

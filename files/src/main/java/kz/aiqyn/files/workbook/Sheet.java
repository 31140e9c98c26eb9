package kz.aiqyn.files.workbook;

/// A sheet of a workbook, in the order of its tabs.
///
/// @param kind what it is made of
/// @param hidden whether its tab is not shown
/// @param part name of the part that holds it, empty when the workbook does not say
public record Sheet(String name, Kind kind, boolean hidden, String part) {

    /// What a sheet is made of.
    public enum Kind {
        CELLS,

        /// A chart, a dialog or a macro of old.
        OTHER
    }
}

package kz.aiqyn.register.budget;

import org.jspecify.annotations.Nullable;

/// A row of a report in its place in the tree.
///
/// @param path its codes from the top: `2/4/2/261/003`; a name, in small letters behind `~`, where there is no code
/// @param parent null at the top
/// @param section the first code: 1 revenue, 2 expenditure, 3 net lending ..., 0 for what has none
/// @param functional code of the functional group of an expenditure, empty elsewhere
/// @param administrator code of the administrator of programmes that it is, or is below; empty elsewhere
/// @param leaf whether nothing is below it
record ReportLine(
        SentLine sent,
        String path,
        @Nullable String parent,
        int section,
        String functional,
        String administrator,
        boolean leaf) {

    static final int REVENUE = 1;
    static final int EXPENDITURE = 2;

    /// Levels of the tree of expenditure.
    static final int GROUP = 1;

    static final int ADMINISTRATOR = 3;

    LineFigures figures() {
        return sent.figures();
    }

    boolean isAdministrator() {
        return section == EXPENDITURE && sent.level() == ADMINISTRATOR;
    }

    /// Money for development that is not in a row above it already.
    boolean isDevelopment() {
        return section == EXPENDITURE && leaf && sent.development();
    }

    /// What the row says, besides what it is called.
    String told() {
        return told(isDevelopment(), figures());
    }

    static String told(boolean development, LineFigures figures) {
        return (development ? "d" : "") + "|" + figures.plain();
    }

    /// The row as its report's digest has it.
    String plain() {
        return path + "|" + told();
    }
}

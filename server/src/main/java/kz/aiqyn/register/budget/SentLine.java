package kz.aiqyn.register.budget;

import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// A row of a file of execution.
///
/// @param row its number within its report; the one that it is below is `parent`, empty at the top
/// @param level from 0
/// @param code of the classification, empty where there is none
/// @param organisation code of the organisation that an administrator of programmes is; empty when nothing is said
record SentLine(
        String kato,
        Period month,
        String row,
        String parent,
        int level,
        String code,
        Names names,
        boolean development,
        String organisation,
        LineFigures figures) {

    /// What tells the row's report from others.
    String report() {
        return kato + " " + month;
    }
}

package kz.aiqyn.base.territory;

import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.files.map.ReadMap;

/// What came of a file of borders.
///
/// @param matched how many territories have a polygon in it
/// @param changed how many of these polygons are new or different
/// @param unmatched what polygons are called that no territory of that day goes by
/// @param odd codes of territories of another level than most in the file, whose code may mean something
/// else here
/// @param remarks features that were passed over
/// @param difference what changes, in the shape of all files
public record BordersTaken(
        int matched,
        int changed,
        List<String> unmatched,
        List<String> odd,
        List<ReadMap.Problem> remarks,
        FileDifference difference) {

    public BordersTaken {
        unmatched = List.copyOf(unmatched);
        odd = List.copyOf(odd);
        remarks = List.copyOf(remarks);
    }
}

package kz.aiqyn.files.map;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// What came of reading a map.
public sealed interface ReadMap {

    /// It could be read.
    ///
    /// @param remarks features that were passed over, and why
    record Good(GeoMap map, List<Problem> remarks) implements ReadMap {
        public Good {
            remarks = List.copyOf(remarks);
        }
    }

    /// It could not.
    record Bad(List<Problem> problems) implements ReadMap {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /// What is wrong, and where.
    ///
    /// @param file name of the file
    /// @param line line from 1, 0 when the file as a whole is meant
    record Problem(String file, long line, Phrase phrase) {}
}

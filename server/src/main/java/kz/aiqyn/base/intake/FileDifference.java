package kz.aiqyn.base.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// What a file changes, or would change.
///
/// @param rows how many things the file tells of
/// @param changes by kind
/// @param first the first of the changes, for showing
/// @param notes what its sender should know besides
/// @param digest of all the changes: two files that change the same have the same one
public record FileDifference(long rows, List<Count> changes, List<Line> first, List<Phrase> notes, String digest) {

    /// How many lines are kept for showing.
    public static final int SHOWN = 200;

    /// How many changes there are of a kind.
    ///
    /// @param kind its words are at the kind of file's `change`
    public record Count(String kind, long count) {}

    /// One change.
    ///
    /// @param before what there was, none when it is new
    /// @param after what there will be, none when it ends
    /// @param more the code of the parent after it, or the source
    /// @param trace all that is changed and what it is changed to, also what is not shown: another one, when
    /// the change is another one
    public record Line(String kind, String code, Names before, Names after, String more, String trace) {

        /// A change of which all is shown.
        public Line(String kind, String code, Names before, Names after, String more) {
            this(kind, code, before, after, more, "");
        }

        /// Whether it is names themselves that change, in whatever language.
        public boolean isOfNames() {
            return kind.equals("renamed") || kind.equals("named");
        }

        /// Names in all languages in which they are given.
        public static String all(Names names) {
            return Stream.of(names.kk(), names.ru(), names.en())
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" · "));
        }
    }

    public FileDifference {
        changes = List.copyOf(changes);
        first = List.copyOf(first);
        notes = List.copyOf(notes);
    }

    /// @param lines all the changes, those to be shown first at the beginning
    public static FileDifference of(long rows, List<Line> lines, List<Phrase> notes) {
        SortedMap<String, Long> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.kind(), 1L, Long::sum));
        List<Count> changes = new ArrayList<>();
        counts.forEach((kind, count) -> changes.add(new Count(kind, count)));
        return new FileDifference(rows, changes, lines.stream().limit(SHOWN).toList(), notes, digest(lines));
    }

    public long count(String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .mapToLong(Count::count)
                .sum();
    }

    public long total() {
        return changes.stream().mapToLong(Count::count).sum();
    }

    /// Whether any of the changes shown says what there was before it.
    public boolean saysBefore() {
        return first.stream().anyMatch(line -> !line.before().isEmpty());
    }

    private static String digest(List<Line> lines) {
        MessageDigest digest = Sha256.digest();
        lines.forEach(line -> digest.update(line.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}

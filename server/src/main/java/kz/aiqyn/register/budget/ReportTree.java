package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import kz.aiqyn.base.web.Sha256;
import org.jspecify.annotations.Nullable;

/// A report's rows as the tree that they are, each after the one it is below.
final class ReportTree {

    /// By how much a sum may differ from what is below it, for each row below: figures are rounded to the tenth of a
    /// thousand before they are sent.
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    private final List<ReportLine> lines;

    private ReportTree(List<ReportLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /// Where it is told what is wrong with a row.
    @FunctionalInterface
    interface Faults {
        void tell(SentLine line, String column, String key, Object... arguments);
    }

    /// The tree; empty, and told, when the rows are none.
    static Optional<ReportTree> of(List<SentLine> sent, Faults faults) {
        Builder builder = new Builder(sent, faults);
        List<ReportLine> lines = builder.build();
        return builder.sound ? Optional.of(new ReportTree(lines)) : Optional.empty();
    }

    /// The same of rows that were checked already.
    static ReportTree ofSound(List<SentLine> sent) {
        return of(sent, (line, column, key, arguments) -> {
                    throw new IllegalArgumentException("%s in the row %s: %s".formatted(key, line.row(), column));
                })
                .orElseThrow();
    }

    List<ReportLine> lines() {
        return lines;
    }

    /// The first row of a section.
    Optional<ReportLine> top(int section) {
        return lines.stream()
                .filter(line -> line.section() == section && line.sent().level() == 0)
                .findFirst();
    }

    /// The same rows with the same figures have the same digest, in whatever order they stand.
    String digest() {
        MessageDigest digest = Sha256.digest();
        lines.stream()
                .map(ReportLine::plain)
                .sorted()
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A sum that does not follow from what is below it.
    ///
    /// @param column of the file
    record Difference(ReportLine line, String column, BigDecimal said, BigDecimal follows) {}

    /// Sums of revenue and expenditure that do not follow from what is below them. In the other sections what is below
    /// a line is partly taken away from it.
    List<Difference> differences() {
        Map<String, List<LineFigures>> below = new HashMap<>();
        for (ReportLine line : lines) {
            String parent = line.parent();
            if (parent != null && (line.section() == ReportLine.REVENUE || line.section() == ReportLine.EXPENDITURE)) {
                below.computeIfAbsent(parent, any -> new ArrayList<>()).add(line.figures());
            }
        }
        List<Difference> found = new ArrayList<>();
        for (ReportLine line : lines) {
            List<LineFigures> parts = below.get(line.path());
            if (parts != null) {
                found.addAll(differences(line, parts));
            }
        }
        return found;
    }

    private static List<Difference> differences(ReportLine line, List<LineFigures> parts) {
        BigDecimal allowed = ROUNDING.multiply(BigDecimal.valueOf(parts.size() + 1L));
        List<@Nullable BigDecimal> sums = LineFigures.sum(parts).cells();
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            BigDecimal said = line.figures().cells().get(i);
            BigDecimal follows = sums.get(i);
            if (said != null && follows != null && said.subtract(follows).abs().compareTo(allowed) > 0) {
                found.add(new Difference(line, LineFigures.COLUMNS.get(i), said, follows));
            }
        }
        return found;
    }

    /// Puts a tree together.
    private static final class Builder {

        private final List<SentLine> sent;
        private final Faults faults;
        private final SequencedMap<String, SentLine> byRow = new LinkedHashMap<>();
        private final Set<String> withBelow = new HashSet<>();
        private final Map<String, ReportLine> built = new HashMap<>();
        private final List<ReportLine> lines = new ArrayList<>();
        private boolean sound = true;

        Builder(List<SentLine> sent, Faults faults) {
            this.sent = sent;
            this.faults = faults;
        }

        List<ReportLine> build() {
            for (SentLine line : sent) {
                byRow.put(line.row(), line);
                withBelow.add(line.parent());
            }
            Set<String> paths = new HashSet<>();
            for (SentLine line : sent) {
                build(line, new HashSet<>());
            }
            for (ReportLine line : lines) {
                if (!paths.add(line.path())) {
                    fault(line.sent(), "code", "budget.refused.path", line.path());
                }
            }
            return lines;
        }

        private @Nullable ReportLine build(SentLine line, Set<String> under) {
            ReportLine known = built.get(line.row());
            if (known != null) {
                return known;
            }
            if (!under.add(line.row())) {
                fault(line, "parent_row_id", "budget.refused.circle", line.parent());
                return null;
            }
            if (line.parent().isEmpty()) {
                if (line.level() != 0) {
                    fault(line, "level", "budget.refused.level", line.level(), 0);
                    return null;
                }
                return add(line, null);
            }
            SentLine above = byRow.get(line.parent());
            if (above == null) {
                fault(line, "parent_row_id", "budget.refused.parent", line.parent());
                return null;
            }
            if (line.level() != above.level() + 1) {
                fault(line, "level", "budget.refused.level", line.level(), above.level() + 1);
                return null;
            }
            ReportLine parent = build(above, under);
            return parent == null ? null : add(line, parent);
        }

        private ReportLine add(SentLine line, @Nullable ReportLine parent) {
            String step = line.code().isEmpty() ? "~" + name(line) : line.code();
            int section = parent != null ? parent.section() : section(line.code());
            boolean spent = section == ReportLine.EXPENDITURE;
            String functional = !spent || parent == null ? "" : parent.functional();
            String administrator = !spent || parent == null ? "" : parent.administrator();
            ReportLine added = new ReportLine(
                    line,
                    parent == null ? step : parent.path() + "/" + step,
                    parent == null ? null : parent.path(),
                    section,
                    spent && line.level() == ReportLine.GROUP ? line.code() : functional,
                    spent && line.level() == ReportLine.ADMINISTRATOR ? line.code() : administrator,
                    !withBelow.contains(line.row()));
            built.put(line.row(), added);
            lines.add(added);
            return added;
        }

        private static String name(SentLine line) {
            String name = line.names().ru().isEmpty()
                    ? line.names().kk()
                    : line.names().ru();
            return name.toLowerCase(Locale.ROOT).replace('/', ' ');
        }

        private static int section(String code) {
            return code.matches("[1-9]") ? Integer.parseInt(code) : 0;
        }

        private void fault(SentLine line, String column, String key, Object... arguments) {
            sound = false;
            faults.tell(line, column, key, arguments);
        }
    }
}

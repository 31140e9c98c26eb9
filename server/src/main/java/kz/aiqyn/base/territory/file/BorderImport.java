package kz.aiqyn.base.territory.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.FeatureNames;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.version.BorderSets;
import kz.aiqyn.base.territory.version.TerritoryVersions;
import kz.aiqyn.base.territory.version.TreeRecord;
import kz.aiqyn.base.territory.version.VersionChanges;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.map.GeoJson;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.map.MapMatch;
import kz.aiqyn.files.map.ReadMap;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes borders from a file.
@Component
class BorderImport {

    private final BorderSets sets;
    private final TerritoryVersions versions;
    private final VersionChanges changes;
    private final List<FeatureNames> otherNames;
    private final TreeRecord audit;
    private final InstantSource clock;

    BorderImport(
            BorderSets sets,
            TerritoryVersions versions,
            VersionChanges changes,
            List<FeatureNames> otherNames,
            TreeRecord audit,
            InstantSource clock) {
        this.sets = sets;
        this.versions = versions;
        this.changes = changes;
        this.otherNames = List.copyOf(otherNames);
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Read<BordersTaken> take(Path file, LocalDate effective, String source, ImportMode taking) {
        String name = String.valueOf(file.getFileName());
        ReadLog log = new ReadLog();
        try {
            return switch (GeoJson.read(file)) {
                case ReadMap.Good good -> take(new Request(name, effective, source, taking), good);
                case ReadMap.Bad bad -> {
                    bad.problems()
                            .forEach(problem ->
                                    log.problem(new Problem(problem.file(), problem.line(), "", problem.phrase())));
                    yield new Read.Failed<>(log.problems());
                }
            };
        } catch (IOException e) {
            log.problem(name, Phrase.of("table.file.unreadable", String.valueOf(e.getMessage())));
            return new Read.Failed<>(log.problems());
        }
    }

    /// What to take, and how.
    private record Request(String file, LocalDate effective, String source, ImportMode taking) {}

    private Read<BordersTaken> take(Request request, ReadMap.Good good) {
        changes.lock();
        LocalDate effective = request.effective();
        SortedMap<String, String> matched = new TreeMap<>();
        SortedSet<String> unmatched = new TreeSet<>();
        List<Phrase> twice = new ArrayList<>();
        List<Territory> territories = match(good.map(), effective, matched, unmatched, twice);
        ReadLog log = new ReadLog();
        if (matched.isEmpty()) {
            log.problem(request.file(), Phrase.of("territory.borders.none", effective, alike(unmatched, effective)));
            return new Read.Failed<>(log.problems());
        }
        List<String> different = sets.different(matched, effective);
        List<String> odd = odd(territories, effective);
        List<Phrase> notes = notes(alike(unmatched, effective), odd, good.remarks());
        notes.addAll(twice);
        FileDifference difference =
                FileDifference.of(matched.size(), lines(territories, different, matched, effective), notes);
        request.taking().overtaken(difference).ifPresent(why -> log.problem(request.file(), why));
        if (!log.hasProblems() && !request.taking().dry() && !different.isEmpty()) {
            put(request, chosen(matched, different), unmatched);
        }
        return log.result(() -> new BordersTaken(
                matched.size(), different.size(), List.copyOf(unmatched), odd, good.remarks(), difference));
    }

    private void put(Request request, Map<String, String> geometries, SortedSet<String> unmatched) {
        long set = sets.add(request.file(), request.source(), request.effective(), clock.instant());
        sets.put(set, geometries, request.effective());
        sets.addUnmatched(set, unmatched);
        audit.record(AuditedOperation.of(
                "territory.borders-imported",
                "territory:borders",
                Map.of(
                        "file", request.file(),
                        "source", request.source(),
                        "effective", request.effective().toString(),
                        "changed", String.valueOf(geometries.size()),
                        "unmatched", String.join(" ", unmatched))));
    }

    private List<FileDifference.Line> lines(
            List<Territory> territories, List<String> different, Map<String, String> given, LocalDate effective) {
        Map<String, String> drawn = sets.prints(effective);
        return territories.stream()
                .filter(territory -> different.contains(territory.code()))
                .map(territory -> new FileDifference.Line(
                        drawn.containsKey(territory.code()) ? "redrawn" : "drawn",
                        territory.code(),
                        Names.NONE,
                        territory.names(),
                        "",
                        drawn.get(territory.code()) + " -> " + print(given.getOrDefault(territory.code(), ""))))
                .toList();
    }

    private static String print(String geometry) {
        return UUID.nameUUIDFromBytes(geometry.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Phrase> notes(List<Object> unmatched, List<String> odd, List<ReadMap.Problem> remarks) {
        List<Phrase> notes = new ArrayList<>();
        if (!unmatched.isEmpty()) {
            notes.add(Phrase.of("territory.borders.unmatched", unmatched));
        }
        if (!odd.isEmpty()) {
            notes.add(Phrase.of("territory.borders.odd", odd));
        }
        remarks.forEach(remark -> notes.add(remark.phrase()));
        return notes;
    }

    /// Names that are no territory's, some with the code that they look like.
    private List<Object> alike(SortedSet<String> unmatched, LocalDate effective) {
        List<String> plain = unmatched.stream().map(MapMatch::plain).toList();
        Set<String> known = new HashSet<>();
        versions.list(new TreeSet<>(plain), effective).forEach(territory -> known.add(territory.code()));
        List<Object> told = new ArrayList<>();
        for (String name : unmatched) {
            String code = MapMatch.plain(name);
            told.add(known.contains(code) ? Phrase.of("map.alike", name, code) : name);
        }
        return told;
    }

    private List<Territory> match(
            GeoMap map,
            LocalDate effective,
            Map<String, String> matched,
            SortedSet<String> unmatched,
            List<Phrase> twice) {
        Map<String, String> codes = new HashMap<>();
        otherNames.forEach(names -> codes.putAll(names.territories(effective)));
        map.names().forEach(name -> codes.putIfAbsent(name, name));
        codes.keySet().retainAll(map.names());
        List<Territory> territories = versions.list(new TreeSet<>(codes.values()), effective);
        SortedSet<String> known = new TreeSet<>();
        territories.forEach(territory -> known.add(territory.code()));
        new TreeMap<>(codes).forEach((name, code) -> {
            if (known.contains(code)) {
                map.geometry(name)
                        .map(geometry -> matched.putIfAbsent(code, geometry))
                        .ifPresent(before -> twice.add(Phrase.of("territory.borders.twice", name, code)));
            } else {
                unmatched.add(name);
            }
        });
        return territories;
    }

    private static Map<String, String> chosen(Map<String, String> all, List<String> codes) {
        SortedMap<String, String> chosen = new TreeMap<>(all);
        chosen.keySet().retainAll(codes);
        return chosen;
    }

    /// Those that lie deeper in the tree than most.
    private List<String> odd(List<Territory> territories, LocalDate effective) {
        Map<Integer, List<String>> byDepth = new TreeMap<>();
        versions.depths(territories.stream().map(Territory::code).toList(), effective)
                .forEach((code, depth) ->
                        byDepth.computeIfAbsent(depth, any -> new ArrayList<>()).add(code));
        int most = byDepth.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> odd = new ArrayList<>();
        byDepth.values().stream().filter(codes -> codes.size() < most).forEach(odd::addAll);
        Collections.sort(odd);
        return odd;
    }
}

package kz.aiqyn.base.organisation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.units.UnitsFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes organisations from a registry of units.
@Component
class RegisterImport {

    private final OrganisationVersions versions;
    private final Territories territories;
    private final RegisterRecord audit;
    private final InstantSource clock;

    RegisterImport(OrganisationVersions versions, Territories territories, RegisterRecord audit, InstantSource clock) {
        this.versions = versions;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file being taken.
    private record Going(String file, @Nullable LocalDate effective, List<FileDifference.Line> lines) {}

    @Transactional
    public Read<OrganisationsTaken> take(Path path, @Nullable LocalDate effective, ImportMode how) {
        return switch (UnitsFile.read(path, how.table())) {
            case Read.Done<Units> done ->
                take(done, new Going(String.valueOf(path.getFileName()), effective, new ArrayList<>()), how);
            case Read.Failed<Units> failed -> new Read.Failed<>(failed.problems());
        };
    }

    private Read<OrganisationsTaken> take(Read.Done<Units> read, Going taking, ImportMode how) {
        versions.lock();
        List<RatedUnit> units = read.value().list();
        Map<String, OrganisationVersions.Version> last = new HashMap<>();
        versions.list().forEach(version -> last.put(version.valid().code(), version));
        versions.register(units.stream().map(RatedUnit::code).toList());
        ReadLog log = new ReadLog();
        units.forEach(unit -> take(unit, last.get(unit.code()), taking, log));
        List<String> untied = untied(units);
        FileDifference difference = FileDifference.of(units.size(), taking.lines(), List.of());
        how.overtaken(difference).ifPresent(why -> log.problem(taking.file(), why));
        if (log.hasProblems() || how.dry()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (difference.total() > 0) {
            audit.record(AuditedOperation.of("organisation.register-imported", "organisation:register", told(taking)));
        }
        OrganisationsTaken taken = new OrganisationsTaken(difference, untied);
        read.notices().forEach(log::notice);
        taken.untied()
                .forEach(code ->
                        log.notice(new Notice(taking.file(), 0, Phrase.of("organisation.untied-notice", code))));
        return log.result(() -> taken);
    }

    private void take(RatedUnit unit, OrganisationVersions.@Nullable Version last, Going taking, ReadLog log) {
        Organisation given = organisation(unit, unit.from(), unit.to());
        if (last == null) {
            versions.add(given, unit.attributes(), clock.instant());
            taking.lines().add(line("created", Names.NONE, unit, ""));
            return;
        }
        Organisation known = last.valid();
        boolean same = isSame(given, known)
                && last.attributes().equals(unit.attributes())
                && Objects.equals(given.to(), known.to())
                && Objects.equals(given.from(), last.from());
        if (same) {
            return;
        }
        taking.lines().add(line("changed", known.names(), unit, trace(last)));
        LocalDate effective = taking.effective();
        if (effective == null || isSame(given, known) || !isLater(effective, known.from())) {
            LocalDate from = Objects.equals(known.from(), last.from()) ? unit.from() : known.from();
            correct(last.id(), organisation(unit, from, unit.to()), unit, taking, log);
        } else if (known.to() != null && effective.isAfter(known.to())) {
            log.problem(taking.file(), Phrase.of("organisation.file.ended", unit.code(), known.to(), effective));
        } else {
            versions.end(last.id(), effective);
            versions.add(organisation(unit, effective, unit.to()), unit.attributes(), clock.instant());
        }
    }

    private static FileDifference.Line line(String kind, Names before, RatedUnit unit, String known) {
        String parent = unit.parent();
        String given = "%s %s".formatted(organisation(unit, unit.from(), unit.to()), new TreeMap<>(unit.attributes()));
        return new FileDifference.Line(
                kind, unit.code(), before, unit.names(), parent == null ? "" : parent, known + " -> " + given);
    }

    private static String trace(OrganisationVersions.Version version) {
        return "%s %s %s %s %s"
                .formatted(
                        version.id(),
                        version.valid(),
                        new TreeMap<>(version.attributes()),
                        version.from(),
                        version.to());
    }

    private static boolean isLater(LocalDate day, @Nullable LocalDate than) {
        return than == null || day.isAfter(than);
    }

    private void correct(long id, Organisation version, RatedUnit unit, Going taking, ReadLog log) {
        LocalDate from = version.from();
        LocalDate to = version.to();
        if (from != null && to != null && to.isBefore(from)) {
            log.problem(taking.file(), Phrase.of("organisation.file.days", unit.code(), to, from));
        } else {
            versions.correct(id, version, unit.attributes());
        }
    }

    private static boolean isSame(Organisation a, Organisation b) {
        return a.names().equals(b.names())
                && a.kind().equals(b.kind())
                && a.territory().equals(b.territory())
                && Objects.equals(a.parent(), b.parent());
    }

    private static Organisation organisation(RatedUnit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        Names names = unit.names();
        return new Organisation(unit.code(), names, unit.kind(), unit.kato(), unit.parent(), from, to);
    }

    private List<String> untied(List<RatedUnit> units) {
        TreeSet<String> codes = new TreeSet<>();
        units.forEach(
                unit -> Optional.of(unit.kato()).filter(kato -> !kato.isEmpty()).ifPresent(codes::add));
        Set<String> known = territories.known(codes);
        return units.stream()
                .filter(unit -> !unit.kato().isEmpty() && !known.contains(unit.kato()))
                .map(RatedUnit::code)
                .toList();
    }

    private static Map<String, String> told(Going taking) {
        Map<String, String> changes = new TreeMap<>();
        changes.put("file", taking.file());
        changes.put("created", codes(taking, "created"));
        changes.put("changed", codes(taking, "changed"));
        if (taking.effective() != null) {
            changes.put("effective", taking.effective().toString());
        }
        return changes;
    }

    private static String codes(Going taking, String kind) {
        return taking.lines().stream()
                .filter(line -> line.kind().equals(kind))
                .map(FileDifference.Line::code)
                .collect(Collectors.joining(" "));
    }
}

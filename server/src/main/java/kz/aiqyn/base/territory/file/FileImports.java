package kz.aiqyn.base.territory.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.territory.version.ClassifierRow;
import kz.aiqyn.base.territory.version.NameImport;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.units.UnitsFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads each kind of file and hands it to who takes it.
@Component
class FileImports implements TerritoryImports {

    private final ClassifierImport classifier;
    private final BorderImport borders;
    private final NameImport names;
    private final AttributeImport attributes;

    FileImports(ClassifierImport classifier, BorderImport borders, NameImport names, AttributeImport attributes) {
        this.classifier = classifier;
        this.borders = borders;
        this.names = names;
        this.attributes = attributes;
    }

    @Override
    public Read<FileDifference> classifier(
            Path file, LegalAct act, LocalDate effective, boolean whole, ImportMode taking) {
        return switch (ClassifierReader.read(file, taking.table())) {
            case Read.Done<List<ClassifierRow>>(List<ClassifierRow> rows, List<Notice> notices) ->
                noting(
                        classifier.take(rows, new ClassifierImport.Request(file, act, effective, whole, taking)),
                        notices);
            case Read.Failed<List<ClassifierRow>> failed -> new Read.Failed<>(failed.problems());
        };
    }

    @Override
    public Read<FileDifference> units(Path file, LegalAct act, LocalDate effective, ImportMode taking) {
        return switch (UnitsFile.read(file, taking.table())) {
            case Read.Done<Units>(Units units, List<Notice> notices) ->
                noting(
                        classifier.take(
                                rows(units, effective),
                                new ClassifierImport.Request(file, act, effective, false, taking)),
                        notices);
            case Read.Failed<Units> failed -> new Read.Failed<>(failed.problems());
        };
    }

    private static Read<FileDifference> noting(Read<FileDifference> taken, List<Notice> noticed) {
        return switch (taken) {
            case Read.Failed<FileDifference> failed -> failed;
            case Read.Done<FileDifference> done -> new Read.Done<>(done.value(), noticed);
        };
    }

    private static List<ClassifierRow> rows(Units units, LocalDate day) {
        List<ClassifierRow> rows = new ArrayList<>();
        for (RatedUnit unit : units.list()) {
            boolean inForce = (unit.from() == null || !day.isBefore(unit.from()))
                    && (unit.to() == null || !day.isAfter(unit.to()));
            if (inForce && unit.kato().length() == 9) {
                String parent = parent(units, unit);
                rows.add(new ClassifierRow(rows.size() + 1, unit.kato(), parent, kind(unit), unit.names()));
            }
        }
        return rows;
    }

    /// The KATO of the nearest unit above that has one.
    private static @Nullable String parent(Units units, RatedUnit unit) {
        for (int at = units.parent(units.position(unit.code())); at != Units.NONE; at = units.parent(at)) {
            if (units.get(at).kato().length() == 9) {
                return units.get(at).kato();
            }
        }
        return null;
    }

    private static TerritoryKind kind(RatedUnit unit) {
        return switch (unit.kind()) {
            case "region" -> TerritoryKind.OBLAST;
            case "city" -> TerritoryKind.CITY_ADMINISTRATION;
            default -> TerritoryKind.find(unit.kind()).orElse(TerritoryKind.OTHER);
        };
    }

    @Override
    public Read<BordersTaken> borders(Path file, LocalDate effective, String source, ImportMode taking) {
        return borders.take(file, effective, source, taking);
    }

    @Override
    public Read<FileDifference> names(Path file, LocalDate asOf, ImportMode taking) {
        return names.take(file, asOf, taking);
    }

    @Override
    public Read<FileDifference> attributes(Path file, ImportMode taking) {
        return attributes.take(file, taking);
    }
}

package kz.aiqyn.rating.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.StatedTable;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.stereotype.Component;

/// Reads a file of values as the command line does, and refuses what its sender may not send.
@Component
class FileReading {

    private final Organisations organisations;
    private final Methodologies methodologies;
    private final Catalogues catalogues;

    FileReading(Organisations organisations, Methodologies methodologies, Catalogues catalogues) {
        this.organisations = organisations;
        this.methodologies = methodologies;
        this.catalogues = catalogues;
    }

    /// @throws kz.aiqyn.base.web.Absent when there is no such methodology
    Read<Data> read(ImportRequest request) {
        Methodology methodology =
                methodologies.get(request.methodology(), request.version()).document();
        Units units = organisations.units();
        Read<Data> read = DataFiles.read(List.of(request.file()), methodology, Optional.of(units), request.options());
        return switch (StatedTable.told(request.file(), request.options().table(), read)) {
            case Read.Failed<Data> failed -> failed;
            case Read.Done<Data> done -> permitted(request, done);
        };
    }

    /// The measures that a version takes values of.
    List<Measure> measures(String methodology, String version) {
        return Measures.named(methodologies.get(methodology, version).document());
    }

    /// The measures of an import's methodology that were imported, as the methodology declares them.
    List<MeasureDefinition> definitions(StoredUpload upload, Collection<String> codes) {
        Methodology methodology =
                methodologies.get(upload.methodology(), upload.version()).document();
        Map<String, Set<Boolean>> formedAbove = new HashMap<>();
        methodology
                .allIndicators()
                .forEach(indicator -> Formula.names(indicator.formula())
                        .forEach(code -> formedAbove
                                .computeIfAbsent(code, any -> new HashSet<>())
                                .add(indicator.formation().atParent())));
        return Measures.named(methodology).stream()
                .filter(measure -> codes.contains(measure.code()))
                .map(measure ->
                        new MeasureDefinition(measure, level(formedAbove.getOrDefault(measure.code(), Set.of()))))
                .toList();
    }

    /// A measure is formed at the parent when only indicators formed there name it.
    private static MeasureDefinition.Level level(Set<Boolean> formedAbove) {
        return formedAbove.equals(Set.of(true)) ? MeasureDefinition.Level.PARENT : MeasureDefinition.Level.UNIT;
    }

    private Read<Data> permitted(ImportRequest request, Read.Done<Data> done) {
        ReadLog log = new ReadLog();
        Map<String, GivenMeasure> given = catalogues.taken();
        long[] count = {0};
        try (Stream<Value> readings = done.value().panel().readings()) {
            readings.forEach(value -> {
                count[0]++;
                if (!request.scope().covers(value.unit())) {
                    log.problem(problem(value, Phrase.of("collection.problem.scope", value.unit())));
                }
                GivenMeasure measure = given.get(value.measure());
                if (measure != null && !measure.source().equals(CollectedValues.CODE)) {
                    log.problem(
                            problem(value, Phrase.of("collection.problem.source", value.measure(), measure.source())));
                }
            });
        }
        if (count[0] == 0) {
            log.problem(request.fileName(), Phrase.of("collection.problem.empty"));
        }
        return log.hasProblems() ? new Read.Failed<>(log.problems()) : done;
    }

    private static Problem problem(Value value, Phrase phrase) {
        return new Problem(value.origin().file(), value.origin().row(), "", phrase);
    }
}

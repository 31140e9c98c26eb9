package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.FindingLocation;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.Positions;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.SheetHint;
import kz.aiqyn.files.units.UnitsFile;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.DataFiles;

/// What a command works on: a methodology and values, read and understood.
///
/// @param positions where the methodology's parts stand in its file
/// @param notices what the reader of the registry and the data files should know
record Loaded(Rating rating, Positions positions, List<Notice> notices) {

    private static final SheetHint HINT = new SheetHint("cli.remark.sheet");

    Loaded {
        notices = List.copyOf(notices);
    }

    Methodology methodology() {
        return rating.methodology();
    }

    /// A methodology with the places of its parts.
    record Opened(Methodology methodology, Positions positions) {}

    /// Reads a methodology, and data by it.
    ///
    /// @throws Refused with every problem of the files
    static Loaded of(Sources sources, Path methodology, List<Path> data) {
        Opened opened = open(methodology);
        Soundness.require(opened);
        Read.Done<Data> read = data(sources, methodology, opened.methodology(), data);
        Panel panel = sources.knownAt()
                .map(day -> read.value().panel().asOf(day))
                .orElse(read.value().panel());
        return switch (Rating.prepare(opened.methodology(), panel)) {
            case Preparation.Ready(Rating rating) -> new Loaded(rating, opened.positions(), read.notices());
            case Preparation.Refused(List<Formulas.Fault> faults) ->
                throw new Refused(phrases(faults.stream()
                        .map(fault -> Finding.error(
                                new FindingLocation(fault.indicator(), fault.field(), fault.column()), fault.phrase()))
                        .map(opened.positions()::locate)
                        .toList()));
        };
    }

    /// Reads a methodology.
    ///
    /// @throws Refused with every problem of the file
    static Opened open(Path path) {
        return switch (read(path)) {
            case ReadMethodology.Good(Methodology methodology, Positions positions) ->
                new Opened(methodology, positions);
            case ReadMethodology.Bad(List<MethodologyProblem> problems) -> throw new Refused(phrases(problems));
        };
    }

    /// Reads a methodology that may be wrong.
    static ReadMethodology read(Path path) {
        return MethodologyFile.parse(path.toString(), bytes(path));
    }

    /// What was read, with its notices.
    ///
    /// @throws Refused with every problem of the files
    static <T> Read.Done<T> done(Read<T> read) {
        return switch (read) {
            case Read.Done<T> done -> done;
            case Read.Failed<T>(Problems problems) -> throw new Refused(phrases(problems));
        };
    }

    /// The values of data files, with the notices on these and on the registry of units.
    ///
    /// @param beside the file of the methodology, beside which the registry may be
    /// @throws Refused with every problem of the files
    static Read.Done<Data> data(Sources sources, Path beside, Methodology methodology, List<Path> files) {
        Optional<Read.Done<Units>> units = sources.units(beside).map(file -> done(UnitsFile.read(file)));
        Read.Done<Data> read =
                done(HINT.add(DataFiles.read(files, methodology, units.map(Read.Done::value), sources.data())));
        List<Notice> notices = new ArrayList<>(units.map(Read.Done::notices).orElse(List.of()));
        notices.addAll(read.notices());
        return new Read.Done<>(read.value(), notices);
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw Refused.because("cli.file.folder", path.toString());
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw Refused.because("cli.file.absent", path.toString());
        } catch (AccessDeniedException e) {
            throw Refused.because("cli.file.denied", path.toString());
        } catch (IOException e) {
            throw Refused.because("cli.file.unreadable", path.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static List<Phrase> phrases(List<MethodologyProblem> problems) {
        return problems.stream()
                .map(problem -> Phrase.of("cli.at", problem.file() + ":" + problem.spot(), problem.phrase()))
                .toList();
    }

    private static List<Phrase> phrases(Problems problems) {
        List<Phrase> phrases = new ArrayList<>();
        problems.first().forEach(problem -> phrases.add(Phrase.of("cli.at", problem.place(), problem.phrase())));
        if (problems.more() > 0) {
            phrases.add(Phrase.of("cli.more", problems.more()));
        }
        return phrases;
    }
}

package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.values.Data;
import kz.aiqyn.files.values.ValuesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a methodology's measures out of monthly budget execution, as a long table of values.
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn import budget FILE... --methodology METHODOLOGY --out values.csv [OPTIONS]")
final class ImportBudgetCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "budget.file")
    private List<Path> files = List.of();

    @Option(names = "--methodology", required = true, paramLabel = "METHODOLOGY", descriptionKey = "methodology")
    private Path methodology = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "budget.out")
    private Path out = Path.of("");

    @Mixin
    private Sources sources = new Sources();

    ImportBudgetCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Loaded.Opened opened = Loaded.open(methodology);
        Soundness.require(opened);
        Read.Done<Data> read = Loaded.data(sources, methodology, opened.methodology(), files);
        write(read.value());
        Announcement.written(screen, List.of(out));
        new Remarks(screen).of(read.notices()).forEach(screen::remark);
        return ExitCode.FINE;
    }

    private static Path fresh(Path folder) throws IOException {
        try {
            return Files.createTempFile(folder, ".new", ".csv");
        } catch (FileSystemException e) {
            throw Refused.because("cli.out.unwritable", folder.toString());
        }
    }

    /// Writes beside the place meant for the file, then moves it there.
    private void write(Data data) throws IOException {
        if (Files.isDirectory(out)) {
            throw Refused.because("cli.file.folder", out.toString());
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refused.because("cli.out.no-folder", String.valueOf(folder));
        }
        Path fresh = fresh(folder);
        try {
            ValuesFile.write(data.panel(), fresh);
            Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

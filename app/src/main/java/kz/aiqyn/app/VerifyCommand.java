package kz.aiqyn.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.postgres.Database;
import kz.aiqyn.ops.serving.ServerParts;
import kz.aiqyn.ops.serving.ServerProcess;
import kz.aiqyn.ops.verify.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether what is kept is what was done.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn verify [--head FILE] [--data DIR] [OPTIONS]")
final class VerifyCommand implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--head", paramLabel = "FILE", descriptionKey = "verify.head")
    private @Nullable Path head;

    VerifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Optional<AuditHead> kept = Optional.ofNullable(head).map(VerifyCommand::read);
        int[] faults = {0};
        try (Database database = Place.databases(screen).existing(place.folder());
                ConfigurableApplicationContext server = ServerParts.open(database.address())) {
            new Verification(server).each(ServerProcess.heads(place.folder()), kept, part -> {
                say(part);
                faults[0] += part.faults().size();
            });
        }
        screen.blank();
        screen.line(faults[0] == 0 ? screen.words("app.verify.fine") : screen.words("app.verify.faults", faults[0]));
        return faults[0] == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void say(Verification.Part part) {
        screen.line((part.faults().isEmpty() ? "✓ " : "✗ ") + screen.wording().say(part.summary()));
        part.notices().forEach(notice -> screen.item(screen.wording().say(notice)));
        part.faults().forEach(fault -> screen.item("✗ " + screen.wording().say(fault)));
    }

    private static AuditHead read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refused.because("cli.file.absent", file.toString());
        }
        try {
            return AuditHead.read(file);
        } catch (IllegalArgumentException e) {
            throw Refused.because("ops.verify.no-head", file.toString());
        } catch (IOException e) {
            throw Refused.because("cli.file.unreadable", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}

package kz.aiqyn.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.aiqyn.base.notification.TermReminders;
import kz.aiqyn.cli.ConsoleProgress;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.ops.demo.DemoAccounts;
import kz.aiqyn.ops.demo.DemoAccounts.DemoAccount;
import kz.aiqyn.ops.demo.Demonstration;
import kz.aiqyn.ops.serving.ServerProcess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The server with the invented oblast in it.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn demo [--port N] [--data DIR] [--check] [OPTIONS]")
final class DemoCommand implements Callable<Integer> {

    private static final String USUAL = "aiqyn-demo-data";

    private final Screen screen;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Listening listening = new Listening();

    @Option(names = "--check", descriptionKey = "demo.check")
    private boolean check;

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = screen.surroundings().environment();
        int asked = listening.port(environment);
        ServerProcess server = new ServerProcess(
                Place.databases(screen),
                place.folder(USUAL),
                new ServerProcess.Settings(
                        // Everybody may read its passwords: only this machine is answered unless somebody says more.
                        listening.address(environment, "127.0.0.1"),
                        asked,
                        listening.metricsPort(environment),
                        List.of(
                                "aiqyn.site.kk=Үлгі облысы",
                                "aiqyn.site.ru=Область Улги",
                                "aiqyn.site.en=Ulgi oblast",
                                "aiqyn.site.invented=true",
                                // Of 59 editions at once: fewer draws, so that nobody waits for a minute.
                                "aiqyn.editions.draws=200",
                                "aiqyn.site.address=http://localhost:" + asked)));
        screen.heading(screen.words("cli.sample.invented"));
        ServerProcess.Started started = server.start();
        try (Stages stages = new Stages()) {
            Path files = Files.createDirectories(place.folder(USUAL).resolve("demo-files"));
            if (!DemoAccounts.exist(started.context())) {
                new Demonstration(started.context(), files, stages).fill();
                DemoAccounts.make(started.context());
                started.context().getBean(TermReminders.class).remind();
            }
        }
        if (check) {
            new PageCheck(screen, started.port()).checkDemonstration();
            server.close();
            return ExitCode.FINE;
        }
        welcome("http://localhost:" + started.port(), server);
        return ServerEnd.await(server);
    }

    private void welcome(String address, ServerProcess server) {
        screen.blank();
        screen.line(screen.words(
                "app.serve.ready", address + "/" + screen.language().code()));
        screen.line(screen.words(
                "app.demo.sign-in", address + "/" + screen.language().code() + "/login"));
        for (DemoAccount account : DemoAccounts.ALL) {
            screen.line("  %-12s %s".formatted(account.login(), role(account)));
        }
        screen.line(screen.words("app.demo.password", DemoAccounts.PASSWORD));
        screen.line(screen.words("app.serve.log", server.log().toString()));
        screen.line(screen.words("app.serve.stop"));
    }

    private String role(DemoAccount account) {
        String role = screen.words(account.grant().role().key());
        return account.grant().organisation() == null
                ? role
                : role + ": " + account.grant().organisation();
    }

    /// Says each stage in a line, and draws a bar for the long one.
    private final class Stages implements Demonstration.Telling, AutoCloseable {

        private @Nullable ConsoleProgress progress;
        private String stage = "";

        @Override
        public void stage(String key) {
            close();
            if (!key.equals(stage)) {
                screen.line(screen.words(key));
            }
            stage = key;
        }

        @Override
        public void step(int done, int all) {
            if (progress == null) {
                progress = new ConsoleProgress(screen, screen.words(stage), all);
            }
            progress.at(done);
        }

        @Override
        public void close() {
            if (progress != null) {
                progress.close();
                progress = null;
            }
        }
    }
}

package kz.aiqyn.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.ops.serving.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The server for real work, until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        customSynopsis = "aiqyn serve [--port N] [--address ADDRESS] [--data DIR] [OPTIONS]")
final class ServeCommand implements Callable<Integer> {

    /// The login of the first administrator.
    private static final String FIRST = "admin";

    private final Screen screen;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Listening listening = new Listening();

    /// Starts, shows its pages to itself, and stops: the launcher learns from it which classes a
    /// start needs.
    @Option(names = "--training", hidden = true, descriptionKey = "serve.training")
    private boolean training;

    ServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Map<String, String> environment = screen.surroundings().environment();
        int asked = training ? 0 : listening.port(environment);
        ServerProcess server = new ServerProcess(
                Place.databases(screen),
                place.folder(),
                new ServerProcess.Settings(
                        listening.address(environment, ""),
                        asked,
                        listening.metricsPort(environment),
                        // Feeds and passkeys name the server: by this machine's name until somebody says another.
                        environment.containsKey("AIQYN_SITE_ADDRESS")
                                ? List.of()
                                : List.of("aiqyn.site.address=http://localhost:" + asked)));
        ServerProcess.Started started = server.start();
        int port = started.port();
        if (training) {
            new PageCheck(screen, port).check();
            server.close();
            return ExitCode.FINE;
        }
        started.context()
                .getBean(AccountRegister.class)
                .createFirst(FIRST, screen.words("app.first.name"))
                .ifPresent(password -> screen.line(screen.words("app.first.made", FIRST, password)));
        screen.line(screen.words("app.serve.ready", "http://localhost:%d/".formatted(port)));
        screen.line(screen.words("app.serve.log", server.log().toString()));
        screen.line(screen.words("app.serve.stop"));
        return ServerEnd.await(server);
    }
}

package kz.aiqyn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The commands of Aiqyn.
@Command(
        name = "aiqyn",
        mixinStandardHelpOptions = true,
        versionProvider = Aiqyn.Version.class,
        customSynopsis = "aiqyn COMMAND ...")
public final class Aiqyn {

    @Option(names = "--lang", paramLabel = "kk|ru|en", descriptionKey = "lang", scope = ScopeType.INHERIT)
    private String language = "";

    @Option(names = "--debug", descriptionKey = "debug", scope = ScopeType.INHERIT)
    private boolean debug;

    Aiqyn() {}

    public static void main(String[] arguments) {
        Stopping stopping = new Stopping();
        int code = Commands.run(Surroundings.ofProcess(), stopping, arguments);
        // The JVM ends a stopped process by itself, with the code of the signal; to exit then would wait for ever.
        if (!stopping.isStopped()) {
            System.exit(code);
        }
    }

    String language() {
        return language;
    }

    boolean isDebugging() {
        return debug;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Aiqyn.class.getPackage().getImplementationVersion();
            return new String[] {"aiqyn (Айқын) " + (version == null ? "not packaged" : version)};
        }
    }
}

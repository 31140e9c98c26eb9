package kz.aiqyn.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The commands of Aiqyn.
@Command(name = "aiqyn", mixinStandardHelpOptions = true, versionProvider = Aiqyn.Version.class)
public final class Aiqyn {

    private Aiqyn() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Aiqyn()).execute(arguments));
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Aiqyn.class.getPackage().getImplementationVersion();
            return new String[] {"aiqyn (Айқын) " + (version == null ? "not packaged" : version)};
        }
    }
}

package kz.aiqyn.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import kz.aiqyn.engine.text.Language;

/// Commands that another part of the program brings, the server for one; found as a service on the class path.
public interface MoreCommands {

    /// The commands by name, each with picocli's annotations.
    Map<String, Callable<Integer>> commands(Screen screen);

    /// Their texts of help, beside those of the common options.
    Map<String, String> texts(Language language);
}

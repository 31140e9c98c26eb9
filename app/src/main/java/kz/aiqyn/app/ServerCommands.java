package kz.aiqyn.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import kz.aiqyn.cli.MoreCommands;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.engine.text.Language;

/// The commands that need the server's code; public, since they are found as a service.
public final class ServerCommands implements MoreCommands {

    @Override
    public Map<String, Callable<Integer>> commands(Screen screen) {
        Map<String, Callable<Integer>> commands = new LinkedHashMap<>();
        commands.put("serve", new ServeCommand(screen));
        commands.put("demo", new DemoCommand(screen));
        commands.put("backup", new BackupCommand(screen));
        commands.put("restore", new RestoreCommand(screen));
        commands.put("verify", new VerifyCommand(screen));
        return commands;
    }

    @Override
    public Map<String, String> texts(Language language) {
        String file = "help_%s.properties".formatted(language.code());
        Properties read = new Properties();
        try (InputStream stream = ServerCommands.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no help texts in " + file);
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the help texts " + file, e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}

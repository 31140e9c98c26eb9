package kz.aiqyn.cli;

import java.io.PrintWriter;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Puts the commands together, runs one, and turns what happens into an exit code.
final class Commands {

    private static final int HELP_COLUMNS = 110;
    private static final int LEAST_HELP_COLUMNS = 60;

    private Commands() {}

    /// Runs one command as a process would.
    ///
    /// @param stopping how Ctrl-C reaches a command that can be stopped
    static int run(Surroundings surroundings, Stopping stopping, String... arguments) {
        Screen screen = new Screen(surroundings, SpokenLanguage.of(surroundings, arguments));
        int code = executed(screen, stopping, arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private static int executed(Screen screen, Stopping stopping, String... arguments) {
        try {
            return of(screen, stopping).execute(arguments);
        } catch (OutOfMemoryError e) {
            // Whatever was asked for is garbage by now, so there is room to say this.
            screen.alarm(screen.words("cli.memory", Runtime.getRuntime().maxMemory() >> 20));
            return ExitCode.WRONG_INPUT;
        }
    }

    /// All commands, speaking to a screen.
    static CommandLine of(Screen screen, Stopping stopping) {
        Aiqyn aiqyn = new Aiqyn();
        CommandLine line = new CommandLine(aiqyn)
                .addSubcommand("check", new CheckCommand(screen))
                .addSubcommand("rate", new RateCommand(screen))
                .addSubcommand("explain", new ExplainCommand(screen))
                .addSubcommand("lift", new LiftCommand(screen))
                .addSubcommand("robust", new RobustCommand(screen, stopping))
                .addSubcommand("whatif", new WhatIfCommand(screen))
                .addSubcommand(
                        "methodology",
                        new CommandLine(new MethodologyCommand()).addSubcommand("diff", new DiffCommand(screen)))
                .addSubcommand(
                        "import",
                        new CommandLine(new ImportCommand())
                                .addSubcommand("coinr", new ImportCoinrCommand(screen))
                                .addSubcommand("budget", new ImportBudgetCommand(screen)))
                .addSubcommand("sample", new SampleCommand(screen))
                .addSubcommand("help", new HelpCommand());
        line.setOut(new PrintWriter(screen.out(), true, screen.out().charset()));
        line.setErr(new PrintWriter(screen.err(), true, screen.err().charset()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(screen.hasColour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.clamp(screen.columns(), LEAST_HELP_COLUMNS, HELP_COLUMNS));
        speak(line, HelpTexts.of(screen.language()));
        for (MoreCommands more : ServiceLoader.load(MoreCommands.class)) {
            ResourceBundle texts = HelpTexts.with(screen.language(), more.texts(screen.language()));
            more.commands(screen).forEach((name, command) -> {
                CommandLine other = new CommandLine(command);
                line.addSubcommand(name, other);
                speak(other, texts);
            });
        }
        line.setParameterExceptionHandler((wrong, words) -> wrong(screen, wrong));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> failed(screen, aiqyn, failure));
        line.setExecutionStrategy(parsed -> {
            String code = aiqyn.language();
            if (!code.isEmpty() && Language.find(code).isEmpty()) {
                return failed(screen, aiqyn, Refused.because("cli.option.word", "--lang", code, "kk, ru, en"));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    /// Gives every command, at any depth, its texts.
    private static void speak(CommandLine line, ResourceBundle texts) {
        line.setResourceBundle(texts);
        line.getSubcommands().values().forEach(inner -> speak(inner, texts));
    }

    private static int wrong(Screen screen, ParameterException wrong) {
        boolean unfinished = !(wrong.getCommandLine().getCommand() instanceof Callable<?>)
                && !(wrong instanceof UnmatchedArgumentException);
        if (unfinished && wrong.getArgSpec() == null) {
            wrong.getCommandLine().usage(screen.err());
            return ExitCode.WRONG_INPUT;
        }
        return WrongArguments.handle(screen, wrong);
    }

    private static int failed(Screen screen, Aiqyn aiqyn, Exception failure) {
        if (aiqyn.isDebugging() && !(failure instanceof Refused)) {
            failure.printStackTrace(screen.err());
        }
        return switch (failure) {
            case Refused refused -> {
                // Many are a list of what is wrong with files, each with its place; one is an answer of ours.
                boolean one = refused.phrases().size() == 1;
                refused.phrases()
                        .forEach(phrase -> screen.alarm(screen.words(one ? "cli.error" : "cli.plain", phrase)));
                yield ExitCode.WRONG_INPUT;
            }
            case CancellationException stopped -> ExitCode.STOPPED;
            default -> {
                String said = failure.getMessage() == null ? "" : failure.getMessage();
                screen.alarm(screen.words("cli.our-fault", failure.getClass().getSimpleName(), said));
                yield ExitCode.OUR_FAULT;
            }
        };
    }
}

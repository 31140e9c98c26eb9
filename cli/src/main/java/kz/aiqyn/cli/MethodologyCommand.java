package kz.aiqyn.cli;

import picocli.CommandLine.Command;

/// Holds the commands about methodologies themselves.
@Command(name = "methodology", mixinStandardHelpOptions = true, customSynopsis = "aiqyn methodology COMMAND ...")
final class MethodologyCommand {}

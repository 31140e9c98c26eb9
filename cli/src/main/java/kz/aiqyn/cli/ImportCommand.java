package kz.aiqyn.cli;

import picocli.CommandLine.Command;

/// Holds the commands that turn others' files into ours.
@Command(name = "import", mixinStandardHelpOptions = true, customSynopsis = "aiqyn import COMMAND ...")
final class ImportCommand {}

/// The command line, the one edge where Aiqyn meets the terminal, the environment and the exit code. It
/// depends on the engine and on files, and holds no rule of rating itself.
@NullMarked
package kz.aiqyn.cli;

import org.jspecify.annotations.NullMarked;

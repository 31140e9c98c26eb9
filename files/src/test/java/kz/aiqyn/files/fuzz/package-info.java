/// Parsers under random input: what is fed to them, and the runner.
@NullMarked
package kz.aiqyn.files.fuzz;

import org.jspecify.annotations.NullMarked;

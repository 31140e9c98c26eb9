/// The server's part of the command line: serve, demo, backup, restore, verify.
/// Each command reads what it was asked, calls one thing, and says what came of it.
@NullMarked
package kz.aiqyn.ops.command;

import org.jspecify.annotations.NullMarked;

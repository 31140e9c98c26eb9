/// The server's commands.
@NullMarked
package kz.aiqyn.ops.command;

import org.jspecify.annotations.NullMarked;

/// The server's commands.
@NullMarked
package kz.aiqyn.app;

import org.jspecify.annotations.NullMarked;

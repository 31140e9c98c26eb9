/// The commands that need the server: serve, demo, backup, restore, verify. Each reads what it was asked, calls one
/// thing of the server, and says what came of it.
@NullMarked
package kz.aiqyn.app;

import org.jspecify.annotations.NullMarked;

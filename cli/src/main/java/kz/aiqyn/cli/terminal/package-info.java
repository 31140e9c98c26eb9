/// Text for a terminal: widths of letters, tables, bars, emphasis. It knows nothing of ratings.
@NullMarked
package kz.aiqyn.cli.terminal;

import org.jspecify.annotations.NullMarked;

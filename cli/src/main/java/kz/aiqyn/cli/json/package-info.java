/// JSON as the commands print it: written by hand, nothing but objects, lists, texts, numbers and null.
@NullMarked
package kz.aiqyn.cli.json;

import org.jspecify.annotations.NullMarked;

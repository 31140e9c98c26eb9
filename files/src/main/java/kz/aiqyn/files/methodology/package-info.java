/// Methodologies in YAML files: reading with every problem at its place, writing without loss, what differs
/// between two versions, and trying out a change.
@NullMarked
package kz.aiqyn.files.methodology;

import org.jspecify.annotations.NullMarked;

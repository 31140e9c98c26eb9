/// Words for what the engine and the readers say: templates by area and language, numbers and periods as each
/// language writes them. Knows the engine only.
@NullMarked
package kz.aiqyn.files.wording;

import org.jspecify.annotations.NullMarked;

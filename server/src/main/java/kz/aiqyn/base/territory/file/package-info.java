/// Files about territories: the classifier, borders, attributes, and how each changes what is kept.
@NullMarked
package kz.aiqyn.base.territory.file;

import org.jspecify.annotations.NullMarked;

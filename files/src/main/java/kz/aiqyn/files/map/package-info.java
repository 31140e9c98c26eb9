/// Maps of the rated units: GeoJSON read and projected to fit a box. Knows the engine's findings and phrases only.
@NullMarked
package kz.aiqyn.files.map;

import org.jspecify.annotations.NullMarked;

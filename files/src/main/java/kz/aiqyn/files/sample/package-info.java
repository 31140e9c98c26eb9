/// Makes the values of the invented oblast Үлгі: the same bytes on any machine. No figure describes a real place.
@NullMarked
package kz.aiqyn.files.sample;

import org.jspecify.annotations.NullMarked;

/// Words in the three languages of Aiqyn. Everything with a name carries it in Kazakh, Russian and English, Kazakh
/// first.
@NullMarked
package kz.aiqyn.engine.text;

import org.jspecify.annotations.NullMarked;

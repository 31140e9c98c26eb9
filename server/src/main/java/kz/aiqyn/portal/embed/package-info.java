/// What other sites take over: a page for a frame, a badge, a feed of publications.
/// Knows the published editions.
@NullMarked
package kz.aiqyn.portal.embed;

import org.jspecify.annotations.NullMarked;

/// What a report shows, before anybody thinks of how it looks: editions, their stories, how sure the places
/// are. Knows the engine and maps.
@NullMarked
package kz.aiqyn.files.report.content;

import org.jspecify.annotations.NullMarked;

/// What every request passes before a page is looked for: whose turn it is, who asks through which proxy, how the
/// address is written, what characters are sent, how fast a body comes. Whatever is refused here is refused in words,
/// and nothing of it has been read or kept.
@NullMarked
package kz.aiqyn.base.web.door;

import org.jspecify.annotations.NullMarked;

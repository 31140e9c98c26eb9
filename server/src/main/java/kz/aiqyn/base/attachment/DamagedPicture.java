package kz.aiqyn.base.attachment;

import java.io.IOException;

/// A picture that cannot be read to its end.
final class DamagedPicture extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedPicture(Throwable why) {
        super("the picture is damaged", why);
    }
}

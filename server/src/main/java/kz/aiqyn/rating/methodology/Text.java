package kz.aiqyn.rating.methodology;

import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.methodology.Methodology;

/// A methodology as a file and as what it says.
record Text(String yaml, String digest, Methodology document) {

    static Text of(String yaml, Methodology document) {
        return new Text(yaml, digest(yaml), document);
    }

    /// SHA-256 of the file, in hexadecimal digits.
    static String digest(String yaml) {
        return Sha256.of(yaml);
    }
}

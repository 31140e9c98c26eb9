package kz.aiqyn.base.web;

import java.util.function.UnaryOperator;
import kz.aiqyn.base.publication.PublicVersion;
import kz.aiqyn.base.publication.PublicVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The public answers of the version that holds. When another one does, all of them are forgotten.
@Component
class StoredAnswers {

    private static final long MOST_BYTES =
            Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

    private final PublicVersions versions;
    private final UnaryOperator<byte[]> packing;
    private volatile AnswersOfVersion present;

    @Autowired
    StoredAnswers(PublicVersions versions) {
        this(versions, Gzip::pack);
    }

    /// @param packing how an answer is packed, once
    StoredAnswers(PublicVersions versions, UnaryOperator<byte[]> packing) {
        this.versions = versions;
        this.packing = packing;
        this.present = new AnswersOfVersion(PublicVersion.NONE, packing, MOST_BYTES);
    }

    /// Whoever comes late, with a version that holds no more, gets a place where nobody else looks.
    AnswersOfVersion of(PublicVersion version) {
        AnswersOfVersion known = present;
        return known.version() == version ? known : turned(version);
    }

    private synchronized AnswersOfVersion turned(PublicVersion version) {
        if (present.version() == version) {
            return present;
        }
        AnswersOfVersion other = new AnswersOfVersion(version, packing, MOST_BYTES);
        if (versions.current().filter(current -> current == version).isPresent()) {
            present = other;
        }
        return other;
    }
}

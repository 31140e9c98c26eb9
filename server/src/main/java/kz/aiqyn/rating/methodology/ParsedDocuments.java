package kz.aiqyn.rating.methodology;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import org.springframework.stereotype.Component;

/// What the stored texts say; a text is read once, since the same digest is the same text.
@Component
class ParsedDocuments {

    private static final int KEPT = 64;

    private final Cache<String, Methodology> byDigest =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Methodology get(String digest, String yaml) {
        return byDigest.get(digest, any -> parse(yaml));
    }

    private static Methodology parse(String yaml) {
        return switch (MethodologyFile.parse("methodology.yaml", yaml)) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException("a stored methodology is no longer understood: "
                        + bad.problems().getFirst());
        };
    }
}

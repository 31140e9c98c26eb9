package kz.aiqyn.base.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How pages look and speak: a digest of all that makes the same content look otherwise.
final class Look {

    private static final String[] MADE_OF = {
        "classpath*:kz/aiqyn/**/Jte*Generated.class",
        "classpath*:kz/aiqyn/files/report/**/*.class",
        "classpath*:kz/aiqyn/**/*.properties",
        "classpath*:kz/aiqyn/portal/**/*.class"
    };

    private Look() {}

    static String digest() {
        CRC32C sum = new CRC32C();
        PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : MADE_OF) {
                for (Resource resource : found.getResources(pattern)) {
                    sum.update(resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what pages are made of", e);
        }
        return Long.toHexString(sum.getValue()) + Assets.address("aiqyn.css");
    }
}

package kz.aiqyn.base.contracting;

import java.util.Map;
import kz.aiqyn.base.web.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Hands a package to a program, once for as long as nothing in it changes.
public final class PackageAnswer {

    private static final int MARK = 16;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PackageAnswer() {}

    /// The answer; null where the asker has it already, which is answered then.
    public static @Nullable ResponseEntity<byte[]> of(Map<String, Object> all, ServletWebRequest web) {
        byte[] bytes = JSON.writeValueAsBytes(all);
        String mark = "W/\"" + Sha256.of(bytes).substring(0, MARK) + "\"";
        if (web.checkNotModified(mark)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(mark)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(bytes);
    }
}

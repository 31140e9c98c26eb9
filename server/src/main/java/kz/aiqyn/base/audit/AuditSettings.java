package kz.aiqyn.base.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the record is kept: `aiqyn.audit`.
///
/// @param heads the folder into which the head of the chain is exported daily; none when not given
/// @param looksOnly whether this program only looks at what is kept, and binds nothing that is not bound yet
@ConfigurationProperties("aiqyn.audit")
public record AuditSettings(
        @Nullable Path heads, @DefaultValue("false") boolean looksOnly) {

    public Optional<Path> folder() {
        return Optional.ofNullable(heads);
    }
}

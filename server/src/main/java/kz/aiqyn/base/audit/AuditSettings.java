package kz.aiqyn.base.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the record is kept: `aiqyn.audit`.
///
/// @param heads the folder into which the head of the chain is exported daily; none when not given
@ConfigurationProperties("aiqyn.audit")
public record AuditSettings(@Nullable Path heads) {

    public Optional<Path> folder() {
        return Optional.ofNullable(heads);
    }
}

package kz.aiqyn.base.sealing;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How judgements are sealed: `aiqyn.sealing`.
///
/// @param key a file of at least 32 bytes by chance, the same for all servers and kept apart from the
///     database and its backups; without it what the database holds is enough to open an envelope
@ConfigurationProperties("aiqyn.sealing")
public record SealingSettings(@Nullable Path key) {

    Optional<Path> file() {
        return Optional.ofNullable(key);
    }
}

package kz.aiqyn.base.territory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Files that were sent and are looked at before they are taken. They are kept for a day.
public interface Uploads {

    /// @param kind what the file is for
    /// @param settings what else was sent with it, and the digest of what was shown of it
    record Upload(UUID id, String kind, String file, byte[] content, Map<String, String> settings) {
        public Upload {
            settings = Map.copyOf(settings);
        }

        /// A setting, empty when there is none.
        public String setting(String name) {
            return settings.getOrDefault(name, "");
        }
    }

    UUID keep(String kind, String file, byte[] content, Map<String, String> settings);

    Optional<Upload> find(UUID id, String kind);

    void drop(UUID id);
}

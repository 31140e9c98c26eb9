package kz.aiqyn.base.territory;

import java.util.Optional;
import java.util.UUID;

/// Files that were sent and are looked at before they are taken. They are kept for a day.
public interface Uploads {

    /// @param kind what the file is for
    /// @param settings what else was sent with it, as the sender of the form understands
    record Upload(UUID id, String kind, String file, byte[] content, String settings) {}

    UUID keep(String kind, String file, byte[] content, String settings);

    Optional<Upload> find(UUID id, String kind);

    void drop(UUID id);
}

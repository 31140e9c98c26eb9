package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.aiqyn.base.attachment.CheckedFile;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;

/// What an inspector sends of a visit, perhaps long after it and perhaps twice.
///
/// @param key made on the device, the same for the same visit however often it is sent
/// @param seen percent of the works that the inspector saw done; null when nothing was said
/// @param found what was found wrong; empty when nothing was
/// @param photographs how they may be shown
record SentVisit(
        UUID key,
        long site,
        LocalDate day,
        @Nullable BigDecimal seen,
        Optional<Inspection> found,
        Photographs photographs) {

    /// @param isOpen whether everybody may see them
    /// @param language of whoever took them
    record Photographs(List<CheckedFile> files, boolean isOpen, Language language) {

        Photographs {
            files = List.copyOf(files);
        }

        Photographs with(List<CheckedFile> checked) {
            return new Photographs(checked, isOpen, language);
        }
    }

    SentVisit with(List<CheckedFile> photos) {
        return new SentVisit(key, site, day, seen, found, photographs.with(photos));
    }

    /// Of all that was sent but the key: another one under the same key is not the same visit.
    String digest() {
        StringBuilder all = new StringBuilder();
        all.append(site).append('\n').append(day).append('\n').append(seen).append('\n');
        found.ifPresent(one -> all.append(one.fields()).append('\n'));
        all.append(photographs.isOpen());
        photographs.files().forEach(file -> all.append('\n').append(file.sha256()));
        return Sha256.of(all.toString());
    }
}

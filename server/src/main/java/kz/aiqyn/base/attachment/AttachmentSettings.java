package kz.aiqyn.base.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be attached to records, and which photographs are a sign worth a look: `aiqyn.attachments`.
///
/// @param file most that a file may hold
/// @param record most that the files of one record may hold together
/// @param pixels most that a picture may have: a small file can unfold to more than memory holds
/// @param far metres from its record's place beyond which a photograph is one taken elsewhere
/// @param early how long before the day that it is sent for a photograph may have been taken
@ConfigurationProperties("aiqyn.attachments")
public record AttachmentSettings(
        @DefaultValue("15MB") DataSize file,
        @DefaultValue("300MB") DataSize record,
        @DefaultValue("50000000") int pixels,
        @DefaultValue("1000") int far,
        @DefaultValue("3d") Duration early) {

    private static final int MEGABYTE = 1 << 20;

    public AttachmentSettings {
        positive("file", file.toBytes());
        positive("record", record.toBytes());
        positive("pixels", pixels);
        positive("far", far);
        positive("early", early.toMillis());
    }

    /// A size as people are told it: in megabytes, to the tenth above.
    static double megabytes(long bytes) {
        return Math.ceil(bytes * 10.0 / MEGABYTE) / 10;
    }

    private static void positive(String name, long found) {
        if (found <= 0) {
            throw new IllegalArgumentException(
                    "aiqyn.attachments.%s: found %d, expected more than 0".formatted(name, found));
        }
    }
}

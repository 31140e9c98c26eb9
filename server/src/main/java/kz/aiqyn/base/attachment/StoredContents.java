package kz.aiqyn.base.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.intake.FilePieces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The bytes of what is attached, once for each content, and the pictures drawn of it.
@Repository
class StoredContents {

    private static final int DEGREE_DECIMALS = 5;

    private final JdbcClient database;
    private final InstantSource clock;
    private final FilePieces pieces;

    StoredContents(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.pieces = new FilePieces(database, "attachment.piece", "content");
    }

    /// The number of a content that was kept before.
    Optional<Long> find(String sha256) {
        return database.sql("select id from attachment.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /// Keeps a file, unless the same was kept before; its number.
    long keep(CheckedFile file) {
        TransactionLock.hold(database, "attachment.content." + file.sha256());
        Optional<Long> known = find(file.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        CheckedFile.@Nullable Picture picture = file.picture();
        long id = add(file, picture);
        try {
            pieces.add(id, file.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file that was sent: " + file.name(), e);
        }
        if (picture != null) {
            picture.drawn().forEach(drawn -> add(id, drawn));
        }
        return id;
    }

    private long add(CheckedFile file, CheckedFile.@Nullable Picture picture) {
        @Nullable CameraNotes notes = picture == null ? null : picture.notes();
        @Nullable PlacePoint place = notes == null ? null : notes.place();
        @Nullable Instant taken = notes == null ? null : notes.takenAt();
        return database.sql("""
                        insert into attachment.content
                            (sha256, type, size, width, height, taken_at, latitude, longitude, kept_at)
                        values (:sha256, :type, :size, :width, :height, :taken, :latitude, :longitude, :at)
                        returning id
                        """)
                .param("sha256", file.sha256())
                .param("type", file.type().code())
                .param("size", file.size())
                .param("width", picture == null ? null : picture.width())
                .param("height", picture == null ? null : picture.height())
                .param("taken", taken == null ? null : Timestamp.from(taken))
                .param("latitude", place == null ? null : degrees(place.latitude()))
                .param("longitude", place == null ? null : degrees(place.longitude()))
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static BigDecimal degrees(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP);
    }

    private void add(long content, Rendition drawn) {
        database.sql("""
                        insert into attachment.rendition (content, edge, sha256, width, height, bytes)
                        values (:content, :edge, :sha256, :width, :height, :bytes)
                        """)
                .param("content", content)
                .param("edge", drawn.edge())
                .param("sha256", drawn.sha256())
                .param("width", drawn.width())
                .param("height", drawn.height())
                .param("bytes", drawn.bytes())
                .update();
    }

    /// Writes a file as it was sent.
    void write(long content, OutputStream to) throws IOException {
        pieces.write(content, to);
    }

    /// A picture as it was drawn for a size of page.
    Optional<byte[]> drawn(long content, int edge) {
        return database.sql("select bytes from attachment.rendition where content = :content and edge = :edge")
                .param("content", content)
                .param("edge", edge)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    /// A drawn picture by its digest, as long as a photograph that everybody may see was drawn so.
    Optional<byte[]> openPicture(String sha256) {
        return database.sql("""
                        select r.bytes from attachment.rendition r
                        where r.sha256 = :sha256
                          and exists (select from attachment.attachment a
                                      where a.content = r.content and a.open and a.removed_at is null)
                        limit 1
                        """)
                .param("sha256", sha256)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }
}
